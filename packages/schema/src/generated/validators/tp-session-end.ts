// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.session.end" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.session_type === undefined && (missing0 = "session_type") || data1.user_kind === undefined && (missing0 = "user_kind") || data1.duration === undefined && (missing0 = "duration")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "address" || key0 === "session_type" || key0 === "user_kind" || key0 === "duration")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.address !== undefined) {
    let data4 = data1.address;
    if (typeof data4 !== "string") return { field: "/properties/address", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/address", keyword: "pattern" };
  }
  let data5 = data1.session_type;
  if (typeof data5 !== "string") return { field: "/properties/session_type", keyword: "type" };
  if (!(data5 === "app" || data5 === "app_mcp" || data5 === "app_tcp" || data5 === "db" || data5 === "desktop" || data5 === "git" || data5 === "k8s" || data5 === "k8s_port" || data5 === "linux_desktop" || data5 === "ssh" || data5 === "ssh_port")) return { field: "/properties/session_type", keyword: "enum" };
  let data6 = data1.user_kind;
  if (typeof data6 !== "string") return { field: "/properties/user_kind", keyword: "type" };
  if (!(data6 === "bot" || data6 === "human")) return { field: "/properties/user_kind", keyword: "enum" };
  let data7 = data1.duration;
  if (typeof data7 !== "string") return { field: "/properties/duration", keyword: "type" };
  if (!(data7 === "1-10m" || data7 === "1-8h" || data7 === "10-60m" || data7 === "<1m" || data7 === ">8h" || data7 === "unknown")) return { field: "/properties/duration", keyword: "enum" };
  if (data.set !== undefined) {
    let data8 = data.set;
    for (const key1 in data8) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data9 = data.set_once;
    for (const key2 in data9) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
