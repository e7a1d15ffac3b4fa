// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.mfa.authentication" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.mfa_type === undefined && (missing0 = "mfa_type") || data1.mfa_challenge_scope === undefined && (missing0 = "mfa_challenge_scope")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "device_id" || key0 === "mfa_type" || key0 === "mfa_challenge_scope")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.device_id !== undefined) {
    let data4 = data1.device_id;
    if (typeof data4 !== "string") return { field: "/properties/device_id", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/device_id", keyword: "pattern" };
  }
  let data5 = data1.mfa_type;
  if (typeof data5 !== "string") return { field: "/properties/mfa_type", keyword: "type" };
  if (!(data5 === "none" || data5 === "other" || data5 === "push" || data5 === "recovery_code" || data5 === "sso" || data5 === "totp" || data5 === "webauthn")) return { field: "/properties/mfa_type", keyword: "enum" };
  let data6 = data1.mfa_challenge_scope;
  if (typeof data6 !== "string") return { field: "/properties/mfa_challenge_scope", keyword: "type" };
  if (!(data6 === "account_recovery" || data6 === "admin_action" || data6 === "device_management" || data6 === "headless_login" || data6 === "login" || data6 === "other" || data6 === "password_change" || data6 === "passwordless_login" || data6 === "session")) return { field: "/properties/mfa_challenge_scope", keyword: "enum" };
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
