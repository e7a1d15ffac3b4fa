// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.identitySecurity.graphSize" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.provider === undefined && (missing0 = "provider") || data1.total_identities === undefined && (missing0 = "total_identities") || data1.total_resources === undefined && (missing0 = "total_resources")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "provider" || key0 === "total_identities" || key0 === "total_resources")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.provider;
  if (typeof data3 !== "string") return { field: "/properties/provider", keyword: "type" };
  if (!(data3 === "aws" || data3 === "azure" || data3 === "entra_id" || data3 === "github" || data3 === "gitlab" || data3 === "netiq" || data3 === "okta" || data3 === "other" || data3 === "product")) return { field: "/properties/provider", keyword: "enum" };
  let data4 = data1.total_identities;
  if (typeof data4 !== "string") return { field: "/properties/total_identities", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/total_identities", keyword: "enum" };
  let data5 = data1.total_resources;
  if (typeof data5 !== "string") return { field: "/properties/total_resources", keyword: "type" };
  if (!(data5 === "0" || data5 === "1-9" || data5 === "10-99" || data5 === "100-999" || data5 === "1000-9999" || data5 === "10000-99999" || data5 === ">99999")) return { field: "/properties/total_resources", keyword: "enum" };
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
