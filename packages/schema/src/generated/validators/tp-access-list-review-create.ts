// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.accessList.review.create" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.review_delay === undefined && (missing0 = "review_delay") || data1.membership_requirements_changed === undefined && (missing0 = "membership_requirements_changed") || data1.review_frequency_changed === undefined && (missing0 = "review_frequency_changed") || data1.review_day_of_month_changed === undefined && (missing0 = "review_day_of_month_changed") || data1.number_of_removed_members === undefined && (missing0 = "number_of_removed_members")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "access_list" || key0 === "review_delay" || key0 === "membership_requirements_changed" || key0 === "review_frequency_changed" || key0 === "review_day_of_month_changed" || key0 === "number_of_removed_members")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.access_list !== undefined) {
    let data4 = data1.access_list;
    if (typeof data4 !== "string") return { field: "/properties/access_list", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/access_list", keyword: "pattern" };
  }
  let data5 = data1.review_delay;
  if (typeof data5 !== "string") return { field: "/properties/review_delay", keyword: "type" };
  if (!(data5 === "1-7d" || data5 === "8-30d" || data5 === ">30d" || data5 === "early" || data5 === "on_time")) return { field: "/properties/review_delay", keyword: "enum" };
  if (typeof data1.membership_requirements_changed !== "boolean") return { field: "/properties/membership_requirements_changed", keyword: "type" };
  if (typeof data1.review_frequency_changed !== "boolean") return { field: "/properties/review_frequency_changed", keyword: "type" };
  if (typeof data1.review_day_of_month_changed !== "boolean") return { field: "/properties/review_day_of_month_changed", keyword: "type" };
  let data9 = data1.number_of_removed_members;
  if (!Number.isInteger(data9)) return { field: "/properties/number_of_removed_members", keyword: "type" };
  if (data9 > 1e4) return { field: "/properties/number_of_removed_members", keyword: "maximum" };
  if (data9 < 0) return { field: "/properties/number_of_removed_members", keyword: "minimum" };
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
