// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.accessGraph.gitlabScan" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.total_projects === undefined && (missing0 = "total_projects") || data1.total_users === undefined && (missing0 = "total_users") || data1.total_groups === undefined && (missing0 = "total_groups")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "total_projects" || key0 === "total_users" || key0 === "total_groups")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.total_projects;
  if (typeof data3 !== "string") return { field: "/properties/total_projects", keyword: "type" };
  if (!(data3 === "0" || data3 === "1-9" || data3 === "10-99" || data3 === "100-999" || data3 === "1000-9999" || data3 === "10000-99999" || data3 === ">99999")) return { field: "/properties/total_projects", keyword: "enum" };
  let data4 = data1.total_users;
  if (typeof data4 !== "string") return { field: "/properties/total_users", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/total_users", keyword: "enum" };
  let data5 = data1.total_groups;
  if (typeof data5 !== "string") return { field: "/properties/total_groups", keyword: "type" };
  if (!(data5 === "0" || data5 === "1-9" || data5 === "10-99" || data5 === "100-999" || data5 === "1000-9999" || data5 === "10000-99999" || data5 === ">99999")) return { field: "/properties/total_groups", keyword: "enum" };
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
