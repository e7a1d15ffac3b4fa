// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.interaction" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.page === undefined && (missing0 = "page") || data1.interaction === undefined && (missing0 = "interaction")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "page" || key0 === "interaction")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.page;
  if (typeof data4 !== "string") return { field: "/properties/page", keyword: "type" };
  if (!(data4 === "access_lists" || data4 === "access_requests" || data4 === "account_settings" || data4 === "active_sessions" || data4 === "applications" || data4 === "audit_log" || data4 === "auth_connectors" || data4 === "billing" || data4 === "bots" || data4 === "clusters" || data4 === "databases" || data4 === "desktops" || data4 === "discover" || data4 === "downloads" || data4 === "home" || data4 === "integrations" || data4 === "kubernetes" || data4 === "login" || data4 === "other" || data4 === "resources" || data4 === "roles" || data4 === "servers" || data4 === "session_recordings" || data4 === "support" || data4 === "trusted_devices" || data4 === "users")) return { field: "/properties/page", keyword: "enum" };
  let data5 = data1.interaction;
  if (typeof data5 !== "string") return { field: "/properties/interaction", keyword: "type" };
  if (!(data5 === "bulk_select" || data5 === "change_view" || data5 === "expand" || data5 === "filter" || data5 === "next_page" || data5 === "other" || data5 === "pin" || data5 === "search" || data5 === "sort" || data5 === "unpin")) return { field: "/properties/interaction", keyword: "enum" };
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
