// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.certificate.issued" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.ttl_minutes === undefined && (missing0 = "ttl_minutes") || data1.is_bot === undefined && (missing0 = "is_bot") || data1.usage_database === undefined && (missing0 = "usage_database") || data1.usage_app === undefined && (missing0 = "usage_app") || data1.usage_kubernetes === undefined && (missing0 = "usage_kubernetes") || data1.usage_desktop === undefined && (missing0 = "usage_desktop") || data1.private_key_policy === undefined && (missing0 = "private_key_policy")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "ttl_minutes" || key0 === "is_bot" || key0 === "usage_database" || key0 === "usage_app" || key0 === "usage_kubernetes" || key0 === "usage_desktop" || key0 === "private_key_policy" || key0 === "bot_instance_id")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.ttl_minutes;
  if (!Number.isInteger(data4)) return { field: "/properties/ttl_minutes", keyword: "type" };
  if (data4 > 527040) return { field: "/properties/ttl_minutes", keyword: "maximum" };
  if (data4 < 1) return { field: "/properties/ttl_minutes", keyword: "minimum" };
  if (typeof data1.is_bot !== "boolean") return { field: "/properties/is_bot", keyword: "type" };
  if (typeof data1.usage_database !== "boolean") return { field: "/properties/usage_database", keyword: "type" };
  if (typeof data1.usage_app !== "boolean") return { field: "/properties/usage_app", keyword: "type" };
  if (typeof data1.usage_kubernetes !== "boolean") return { field: "/properties/usage_kubernetes", keyword: "type" };
  if (typeof data1.usage_desktop !== "boolean") return { field: "/properties/usage_desktop", keyword: "type" };
  let data10 = data1.private_key_policy;
  if (typeof data10 !== "string") return { field: "/properties/private_key_policy", keyword: "type" };
  if (!(data10 === "hardware_key" || data10 === "hardware_key_pin" || data10 === "hardware_key_touch" || data10 === "hardware_key_touch_and_pin" || data10 === "none" || data10 === "other" || data10 === "web_session")) return { field: "/properties/private_key_policy", keyword: "enum" };
  if (data1.bot_instance_id !== undefined) {
    let data11 = data1.bot_instance_id;
    if (typeof data11 !== "string") return { field: "/properties/bot_instance_id", keyword: "type" };
    if (!pseudonym.test(data11)) return { field: "/properties/bot_instance_id", keyword: "pattern" };
  }
  if (data.set !== undefined) {
    let data12 = data.set;
    for (const key1 in data12) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data13 = data.set_once;
    for (const key2 in data13) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
