// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.user.login" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.method === undefined && (missing0 = "method") || data1.connector_type === undefined && (missing0 = "connector_type")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "address" || key0 === "method" || key0 === "connector_type" || key0 === "device_id" || key0 === "private_key_policy" || key0 === "user_origin")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.address !== undefined) {
    let data4 = data1.address;
    if (typeof data4 !== "string") return { field: "/properties/address", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/address", keyword: "pattern" };
  }
  let data5 = data1.method;
  if (typeof data5 !== "string") return { field: "/properties/method", keyword: "type" };
  if (!(data5 === "gssapi" || data5 === "hostbased" || data5 === "keyboard-interactive" || data5 === "none" || data5 === "other" || data5 === "password" || data5 === "publickey")) return { field: "/properties/method", keyword: "enum" };
  let data6 = data1.connector_type;
  if (typeof data6 !== "string") return { field: "/properties/connector_type", keyword: "type" };
  if (!(data6 === "github" || data6 === "local" || data6 === "oidc" || data6 === "saml")) return { field: "/properties/connector_type", keyword: "enum" };
  if (data1.device_id !== undefined) {
    let data7 = data1.device_id;
    if (typeof data7 !== "string") return { field: "/properties/device_id", keyword: "type" };
    if (!pseudonym.test(data7)) return { field: "/properties/device_id", keyword: "pattern" };
  }
  if (data1.private_key_policy !== undefined) {
    let data8 = data1.private_key_policy;
    if (typeof data8 !== "string") return { field: "/properties/private_key_policy", keyword: "type" };
    if (!(data8 === "hardware_key" || data8 === "hardware_key_pin" || data8 === "hardware_key_touch" || data8 === "hardware_key_touch_and_pin" || data8 === "none" || data8 === "other" || data8 === "web_session")) return { field: "/properties/private_key_policy", keyword: "enum" };
  }
  if (data1.user_origin !== undefined) {
    let data9 = data1.user_origin;
    if (typeof data9 !== "string") return { field: "/properties/user_origin", keyword: "type" };
    if (!(data9 === "entra_id" || data9 === "local" || data9 === "okta" || data9 === "scim" || data9 === "sso")) return { field: "/properties/user_origin", keyword: "enum" };
  }
  if (data.set !== undefined) {
    let data10 = data.set;
    for (const key1 in data10) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data11 = data.set_once;
    for (const key2 in data11) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
