// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.accessList.review.compliance" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.total_access_lists === undefined && (missing0 = "total_access_lists") || data1.access_lists_need_review === undefined && (missing0 = "access_lists_need_review")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "total_access_lists" || key0 === "access_lists_need_review")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.total_access_lists;
  if (!Number.isInteger(data3)) return { field: "/properties/total_access_lists", keyword: "type" };
  if (data3 > 1e4) return { field: "/properties/total_access_lists", keyword: "maximum" };
  if (data3 < 0) return { field: "/properties/total_access_lists", keyword: "minimum" };
  let data4 = data1.access_lists_need_review;
  if (!Number.isInteger(data4)) return { field: "/properties/access_lists_need_review", keyword: "type" };
  if (data4 > 1e4) return { field: "/properties/access_lists_need_review", keyword: "maximum" };
  if (data4 < 0) return { field: "/properties/access_lists_need_review", keyword: "minimum" };
  if (data.set !== undefined) {
    let data5 = data.set;
    for (const key1 in data5) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data6 = data.set_once;
    for (const key2 in data6) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
