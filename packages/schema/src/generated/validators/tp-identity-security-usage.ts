// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_b30a9439 } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.identitySecurity.usage" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.window_start === undefined && (missing0 = "window_start") || data1.provider === undefined && (missing0 = "provider")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "window_start" || key0 === "cluster_name" || key0 === "reporter_host" || key0 === "provider" || key0 === "total_identities" || key0 === "total_resources" || key0 === "logs_ingested")) return { field: "/properties", keyword: "additionalProperties" };
  }
  let data2 = data1.window_start;
  if (typeof data2 !== "string") return { field: "/properties/window_start", keyword: "type" };
  if (!pattern_b30a9439.test(data2)) return { field: "/properties/window_start", keyword: "pattern" };
  if (data1.cluster_name !== undefined) {
    let data3 = data1.cluster_name;
    if (typeof data3 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.reporter_host !== undefined) {
    let data4 = data1.reporter_host;
    if (typeof data4 !== "string") return { field: "/properties/reporter_host", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/reporter_host", keyword: "pattern" };
  }
  let data5 = data1.provider;
  if (typeof data5 !== "string") return { field: "/properties/provider", keyword: "type" };
  if (!(data5 === "aws" || data5 === "azure" || data5 === "entra_id" || data5 === "github" || data5 === "gitlab" || data5 === "netiq" || data5 === "okta" || data5 === "other" || data5 === "product")) return { field: "/properties/provider", keyword: "enum" };
  if (data1.total_identities !== undefined) {
    let data6 = data1.total_identities;
    if (!Number.isInteger(data6)) return { field: "/properties/total_identities", keyword: "type" };
    if (data6 > 1e9) return { field: "/properties/total_identities", keyword: "maximum" };
    if (data6 < 0) return { field: "/properties/total_identities", keyword: "minimum" };
  }
  if (data1.total_resources !== undefined) {
    let data7 = data1.total_resources;
    if (!Number.isInteger(data7)) return { field: "/properties/total_resources", keyword: "type" };
    if (data7 > 1e9) return { field: "/properties/total_resources", keyword: "maximum" };
    if (data7 < 0) return { field: "/properties/total_resources", keyword: "minimum" };
  }
  if (data1.logs_ingested !== undefined) {
    let data8 = data1.logs_ingested;
    if (!Number.isInteger(data8)) return { field: "/properties/logs_ingested", keyword: "type" };
    if (data8 > 1e9) return { field: "/properties/logs_ingested", keyword: "maximum" };
    if (data8 < 0) return { field: "/properties/logs_ingested", keyword: "minimum" };
  }
  if (data.set !== undefined) {
    let data9 = data.set;
    for (const key1 in data9) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data10 = data.set_once;
    for (const key2 in data10) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
