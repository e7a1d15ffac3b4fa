// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.accessList.define.owners" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.status === undefined && (missing0 = "status")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "wizard_run" || key0 === "preset" || key0 === "status" || key0 === "error_code")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data6 = data1.status;
  if (typeof data6 !== "string") return { field: "/properties/status", keyword: "type" };
  if (!(data6 === "aborted" || data6 === "error" || data6 === "skipped" || data6 === "success")) return { field: "/properties/status", keyword: "enum" };
  if (data1.error_code !== undefined) {
    let data7 = data1.error_code;
    if (typeof data7 !== "string") return { field: "/properties/error_code", keyword: "type" };
    if (!(data7 === "access_denied" || data7 === "already_exists" || data7 === "cloud_credentials" || data7 === "cloud_permissions" || data7 === "cloud_quota" || data7 === "connection_refused" || data7 === "invalid_input" || data7 === "network_unreachable" || data7 === "not_found" || data7 === "other" || data7 === "script_failed" || data7 === "timeout" || data7 === "unsupported_version")) return { field: "/properties/error_code", keyword: "enum" };
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
