// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.accessList.integrate" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.identity_provider === undefined && (missing0 = "identity_provider")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "wizard_run" || key0 === "preset" || key0 === "identity_provider")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.wizard_run !== undefined) {
    let data4 = data1.wizard_run;
    if (typeof data4 !== "string") return { field: "/properties/wizard_run", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/wizard_run", keyword: "pattern" };
  }
  if (data1.preset !== undefined) {
    let data5 = data1.preset;
    if (typeof data5 !== "string") return { field: "/properties/preset", keyword: "type" };
    if (!(data5 === "long_term" || data5 === "short_term")) return { field: "/properties/preset", keyword: "enum" };
  }
  let data6 = data1.identity_provider;
  if (typeof data6 !== "string") return { field: "/properties/identity_provider", keyword: "type" };
  if (!(data6 === "okta" || data6 === "other")) return { field: "/properties/identity_provider", keyword: "enum" };
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
