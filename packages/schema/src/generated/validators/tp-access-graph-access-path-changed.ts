// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.accessGraph.accessPathChanged" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.affected_resource_type === undefined && (missing0 = "affected_resource_type") || data1.affected_resource_source === undefined && (missing0 = "affected_resource_source")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "affected_resource_type" || key0 === "affected_resource_source")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.affected_resource_type;
  if (typeof data3 !== "string") return { field: "/properties/affected_resource_type", keyword: "type" };
  if (!(data3 === "account" || data3 === "application" || data3 === "bucket" || data3 === "database" || data3 === "desktop" || data3 === "kubernetes" || data3 === "other" || data3 === "project" || data3 === "server")) return { field: "/properties/affected_resource_type", keyword: "enum" };
  let data4 = data1.affected_resource_source;
  if (typeof data4 !== "string") return { field: "/properties/affected_resource_source", keyword: "type" };
  if (!(data4 === "aws" || data4 === "azure" || data4 === "entra_id" || data4 === "github" || data4 === "gitlab" || data4 === "netiq" || data4 === "okta" || data4 === "other" || data4 === "product")) return { field: "/properties/affected_resource_source", keyword: "enum" };
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
