// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.createNewRoleSave.click" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.standard_used === undefined && (missing0 = "standard_used") || data1.yaml_used === undefined && (missing0 = "yaml_used") || data1.mode_when_saved === undefined && (missing0 = "mode_when_saved")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "standard_used" || key0 === "yaml_used" || key0 === "mode_when_saved" || key0 === "conversion_problem")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (typeof data1.standard_used !== "boolean") return { field: "/properties/standard_used", keyword: "type" };
  if (typeof data1.yaml_used !== "boolean") return { field: "/properties/yaml_used", keyword: "type" };
  let data6 = data1.mode_when_saved;
  if (typeof data6 !== "string") return { field: "/properties/mode_when_saved", keyword: "type" };
  if (!(data6 === "standard" || data6 === "yaml")) return { field: "/properties/mode_when_saved", keyword: "enum" };
  if (data1.conversion_problem !== undefined) {
    let data7 = data1.conversion_problem;
    if (typeof data7 !== "string") return { field: "/properties/conversion_problem", keyword: "type" };
    if (!(data7 === "allow_rules" || data7 === "deny_rules" || data7 === "labels" || data7 === "logins" || data7 === "options" || data7 === "other" || data7 === "resources" || data7 === "several")) return { field: "/properties/conversion_problem", keyword: "enum" };
  }
  if (data.set !== undefined) {
    let data8 = data.set;
    for (const key1 in data8) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data9 = data.set_once;
    for (const key2 in data9) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
