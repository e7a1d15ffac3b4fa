// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.onboard.registerChallenge.submit" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.mfa_type === undefined && (missing0 = "mfa_type") || data1.login_flow === undefined && (missing0 = "login_flow")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "mfa_type" || key0 === "login_flow")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.mfa_type;
  if (typeof data3 !== "string") return { field: "/properties/mfa_type", keyword: "type" };
  if (!(data3 === "none" || data3 === "other" || data3 === "push" || data3 === "recovery_code" || data3 === "sso" || data3 === "totp" || data3 === "webauthn")) return { field: "/properties/mfa_type", keyword: "enum" };
  let data4 = data1.login_flow;
  if (typeof data4 !== "string") return { field: "/properties/login_flow", keyword: "type" };
  if (!(data4 === "other" || data4 === "password" || data4 === "passwordless" || data4 === "sso")) return { field: "/properties/login_flow", keyword: "enum" };
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
