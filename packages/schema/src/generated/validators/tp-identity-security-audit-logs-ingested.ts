// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.identitySecurity.auditLogsIngested" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.provider === undefined && (missing0 = "provider") || data1.logs_ingested === undefined && (missing0 = "logs_ingested")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "provider" || key0 === "logs_ingested")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.provider;
  if (typeof data3 !== "string") return { field: "/properties/provider", keyword: "type" };
  if (!(data3 === "aws" || data3 === "azure" || data3 === "entra_id" || data3 === "github" || data3 === "gitlab" || data3 === "netiq" || data3 === "okta" || data3 === "other" || data3 === "product")) return { field: "/properties/provider", keyword: "enum" };
  let data4 = data1.logs_ingested;
  if (typeof data4 !== "string") return { field: "/properties/logs_ingested", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/logs_ingested", keyword: "enum" };
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
