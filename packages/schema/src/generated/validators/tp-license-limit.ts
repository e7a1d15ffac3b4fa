// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.license.limit" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.license_limit === undefined && (missing0 = "license_limit")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "license_limit")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.license_limit;
  if (typeof data3 !== "string") return { field: "/properties/license_limit", keyword: "type" };
  if (!(data3 === "device_trust_team_jamf" || data3 === "device_trust_team_usage" || data3 === "other")) return { field: "/properties/license_limit", keyword: "enum" };
  if (data.set !== undefined) {
    let data4 = data.set;
    for (const key1 in data4) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data5 = data.set_once;
    for (const key2 in data5) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
