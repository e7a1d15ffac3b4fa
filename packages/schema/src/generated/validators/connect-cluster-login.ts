// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
import { pattern_78c4d21d, pattern_7fa1b34e } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  let missing0;
  if (data.set === undefined && (missing0 = "set") || data.set_once === undefined && (missing0 = "set_once")) return { field: "/" + missing0, keyword: "required" };
  if ("connect.cluster.login" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing1;
  if (data1.connector_type === undefined && (missing1 = "connector_type")) return { field: "/properties/" + missing1, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "connector_type")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.user_name !== undefined) {
    let data3 = data1.user_name;
    if (typeof data3 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  let data4 = data1.connector_type;
  if (typeof data4 !== "string") return { field: "/properties/connector_type", keyword: "type" };
  if (!(data4 === "github" || data4 === "local" || data4 === "oidc" || data4 === "passwordless" || data4 === "saml")) return { field: "/properties/connector_type", keyword: "enum" };
  let data5 = data.set;
  let missing2;
  if (data5.os_version === undefined && (missing2 = "os_version") || data5.connect_version === undefined && (missing2 = "connect_version")) return { field: "/set/" + missing2, keyword: "required" };
  for (const key1 in data5) {
    if (!(key1 === "os_version" || key1 === "connect_version")) return { field: "/set", keyword: "additionalProperties" };
  }
  let data6 = data5.os_version;
  if (typeof data6 !== "string") return { field: "/set/os_version", keyword: "type" };
  if (!pattern_7fa1b34e.test(data6)) return { field: "/set/os_version", keyword: "pattern" };
  let data7 = data5.connect_version;
  if (typeof data7 !== "string") return { field: "/set/connect_version", keyword: "type" };
  if (!pattern_78c4d21d.test(data7)) return { field: "/set/connect_version", keyword: "pattern" };
  let data8 = data.set_once;
  let missing3;
  if (data8.os === undefined && (missing3 = "os") || data8.arch === undefined && (missing3 = "arch")) return { field: "/set_once/" + missing3, keyword: "required" };
  for (const key2 in data8) {
    if (!(key2 === "os" || key2 === "arch")) return { field: "/set_once", keyword: "additionalProperties" };
  }
  let data9 = data8.os;
  if (typeof data9 !== "string") return { field: "/set_once/os", keyword: "type" };
  if (!(data9 === "darwin" || data9 === "linux" || data9 === "other" || data9 === "windows")) return { field: "/set_once/os", keyword: "enum" };
  let data10 = data8.arch;
  if (typeof data10 !== "string") return { field: "/set_once/arch", keyword: "type" };
  if (!(data10 === "arm" || data10 === "arm64" || data10 === "ia32" || data10 === "other" || data10 === "x64")) return { field: "/set_once/arch", keyword: "enum" };
}
