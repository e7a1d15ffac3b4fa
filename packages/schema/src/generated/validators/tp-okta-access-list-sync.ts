// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.okta.accessListSync" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.num_app_filters === undefined && (missing0 = "num_app_filters") || data1.num_group_filters === undefined && (missing0 = "num_group_filters") || data1.num_apps === undefined && (missing0 = "num_apps") || data1.num_groups === undefined && (missing0 = "num_groups") || data1.num_roles === undefined && (missing0 = "num_roles") || data1.num_access_lists === undefined && (missing0 = "num_access_lists") || data1.num_access_list_members === undefined && (missing0 = "num_access_list_members")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "num_app_filters" || key0 === "num_group_filters" || key0 === "num_apps" || key0 === "num_groups" || key0 === "num_roles" || key0 === "num_access_lists" || key0 === "num_access_list_members")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.num_app_filters;
  if (typeof data3 !== "string") return { field: "/properties/num_app_filters", keyword: "type" };
  if (!(data3 === "0" || data3 === "1-9" || data3 === "10-99" || data3 === "100-999" || data3 === "1000-9999" || data3 === "10000-99999" || data3 === ">99999")) return { field: "/properties/num_app_filters", keyword: "enum" };
  let data4 = data1.num_group_filters;
  if (typeof data4 !== "string") return { field: "/properties/num_group_filters", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/num_group_filters", keyword: "enum" };
  let data5 = data1.num_apps;
  if (typeof data5 !== "string") return { field: "/properties/num_apps", keyword: "type" };
  if (!(data5 === "0" || data5 === "1-9" || data5 === "10-99" || data5 === "100-999" || data5 === "1000-9999" || data5 === "10000-99999" || data5 === ">99999")) return { field: "/properties/num_apps", keyword: "enum" };
  let data6 = data1.num_groups;
  if (typeof data6 !== "string") return { field: "/properties/num_groups", keyword: "type" };
  if (!(data6 === "0" || data6 === "1-9" || data6 === "10-99" || data6 === "100-999" || data6 === "1000-9999" || data6 === "10000-99999" || data6 === ">99999")) return { field: "/properties/num_groups", keyword: "enum" };
  let data7 = data1.num_roles;
  if (typeof data7 !== "string") return { field: "/properties/num_roles", keyword: "type" };
  if (!(data7 === "0" || data7 === "1-9" || data7 === "10-99" || data7 === "100-999" || data7 === "1000-9999" || data7 === "10000-99999" || data7 === ">99999")) return { field: "/properties/num_roles", keyword: "enum" };
  let data8 = data1.num_access_lists;
  if (typeof data8 !== "string") return { field: "/properties/num_access_lists", keyword: "type" };
  if (!(data8 === "0" || data8 === "1-9" || data8 === "10-99" || data8 === "100-999" || data8 === "1000-9999" || data8 === "10000-99999" || data8 === ">99999")) return { field: "/properties/num_access_lists", keyword: "enum" };
  let data9 = data1.num_access_list_members;
  if (typeof data9 !== "string") return { field: "/properties/num_access_list_members", keyword: "type" };
  if (!(data9 === "0" || data9 === "1-9" || data9 === "10-99" || data9 === "100-999" || data9 === "1000-9999" || data9 === "10000-99999" || data9 === ">99999")) return { field: "/properties/num_access_list_members", keyword: "enum" };
  if (data.set !== undefined) {
    let data10 = data.set;
    for (const key1 in data10) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data11 = data.set_once;
    for (const key2 in data11) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
