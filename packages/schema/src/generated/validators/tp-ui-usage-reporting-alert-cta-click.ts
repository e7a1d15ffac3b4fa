// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.usageReportingAlertCta.click" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.alert === undefined && (missing0 = "alert")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "alert" || key0 === "campaign_source" || key0 === "campaign")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.alert;
  if (typeof data4 !== "string") return { field: "/properties/alert", keyword: "type" };
  if (!(data4 === "other" || data4 === "reporting_failed" || data4 === "reporting_overdue")) return { field: "/properties/alert", keyword: "enum" };
  if (data1.campaign_source !== undefined) {
    let data5 = data1.campaign_source;
    if (typeof data5 !== "string") return { field: "/properties/campaign_source", keyword: "type" };
    if (!(data5 === "blog" || data5 === "documentation" || data5 === "in_product" || data5 === "newsletter" || data5 === "other" || data5 === "partner" || data5 === "product_email" || data5 === "search" || data5 === "webinar")) return { field: "/properties/campaign_source", keyword: "enum" };
  }
  if (data1.campaign !== undefined) {
    let data6 = data1.campaign;
    if (typeof data6 !== "string") return { field: "/properties/campaign", keyword: "type" };
    if (!(data6 === "event" || data6 === "first_steps" || data6 === "new_feature" || data6 === "other" || data6 === "renewal" || data6 === "upgrade")) return { field: "/properties/campaign", keyword: "enum" };
  }
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
