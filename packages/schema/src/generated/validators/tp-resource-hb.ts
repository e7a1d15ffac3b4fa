// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.resource.hb" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.resource_kind === undefined && (missing0 = "resource_kind") || data1.is_static === undefined && (missing0 = "is_static")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "resource_name" || key0 === "resource_kind" || key0 === "is_static")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.resource_name !== undefined) {
    let data3 = data1.resource_name;
    if (typeof data3 !== "string") return { field: "/properties/resource_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/resource_name", keyword: "pattern" };
  }
  let data4 = data1.resource_kind;
  if (typeof data4 !== "string") return { field: "/properties/resource_kind", keyword: "type" };
  if (!(data4 === "app_server" || data4 === "db_server" || data4 === "kube_server" || data4 === "linux_desktop" || data4 === "node" || data4 === "node_openssh" || data4 === "node_openssh_eice" || data4 === "windows_desktop")) return { field: "/properties/resource_kind", keyword: "enum" };
  if (typeof data1.is_static !== "boolean") return { field: "/properties/is_static", keyword: "type" };
  if (data.set !== undefined) {
    let data6 = data.set;
    for (const key1 in data6) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data7 = data.set_once;
    for (const key2 in data7) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
