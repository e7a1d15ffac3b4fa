// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
import { pattern_78c4d21d } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  let missing0;
  if (data.set === undefined && (missing0 = "set") || data.set_once === undefined && (missing0 = "set_once")) return { field: "/" + missing0, keyword: "required" };
  if ("tsh.login" !== data.event) return { field: "/event", keyword: "const" };
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
  if (data5.tsh_version === undefined && (missing2 = "tsh_version")) return { field: "/set/" + missing2, keyword: "required" };
  for (const key1 in data5) {
    if (!(key1 === "tsh_version")) return { field: "/set", keyword: "additionalProperties" };
  }
  let data6 = data5.tsh_version;
  if (typeof data6 !== "string") return { field: "/set/tsh_version", keyword: "type" };
  if (!pattern_78c4d21d.test(data6)) return { field: "/set/tsh_version", keyword: "pattern" };
  let data7 = data.set_once;
  let missing3;
  if (data7.os === undefined && (missing3 = "os") || data7.arch === undefined && (missing3 = "arch")) return { field: "/set_once/" + missing3, keyword: "required" };
  for (const key2 in data7) {
    if (!(key2 === "os" || key2 === "arch")) return { field: "/set_once", keyword: "additionalProperties" };
  }
  let data8 = data7.os;
  if (typeof data8 !== "string") return { field: "/set_once/os", keyword: "type" };
  if (!(data8 === "darwin" || data8 === "linux" || data8 === "other" || data8 === "windows")) return { field: "/set_once/os", keyword: "enum" };
  let data9 = data7.arch;
  if (typeof data9 !== "string") return { field: "/set_once/arch", keyword: "type" };
  if (!(data9 === "arm" || data9 === "arm64" || data9 === "ia32" || data9 === "other" || data9 === "x64")) return { field: "/set_once/arch", keyword: "enum" };
}
