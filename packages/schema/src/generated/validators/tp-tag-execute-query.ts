// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.tag.executeQuery" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.total_nodes === undefined && (missing0 = "total_nodes") || data1.total_edges === undefined && (missing0 = "total_edges") || data1.is_success === undefined && (missing0 = "is_success")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "total_nodes" || key0 === "total_edges" || key0 === "is_success")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.total_nodes;
  if (typeof data4 !== "string") return { field: "/properties/total_nodes", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/total_nodes", keyword: "enum" };
  let data5 = data1.total_edges;
  if (typeof data5 !== "string") return { field: "/properties/total_edges", keyword: "type" };
  if (!(data5 === "0" || data5 === "1-9" || data5 === "10-99" || data5 === "100-999" || data5 === "1000-9999" || data5 === "10000-99999" || data5 === ">99999")) return { field: "/properties/total_edges", keyword: "enum" };
  if (typeof data1.is_success !== "boolean") return { field: "/properties/is_success", keyword: "type" };
  if (data.set !== undefined) {
    let data7 = data.set;
    for (const key1 in data7) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data8 = data.set_once;
    for (const key2 in data8) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
