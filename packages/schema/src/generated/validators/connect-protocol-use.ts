// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("connect.protocol.use" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.protocol === undefined && (missing0 = "protocol")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "protocol" || key0 === "origin" || key0 === "access_through")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.protocol;
  if (typeof data4 !== "string") return { field: "/properties/protocol", keyword: "type" };
  if (!(data4 === "app" || data4 === "db" || data4 === "desktop" || data4 === "kube" || data4 === "ssh")) return { field: "/properties/protocol", keyword: "enum" };
  if (data1.origin !== undefined) {
    let data5 = data1.origin;
    if (typeof data5 !== "string") return { field: "/properties/origin", keyword: "type" };
    if (!(data5 === "connection_list" || data5 === "reopened_session" || data5 === "resource_table" || data5 === "search_bar" || data5 === "vnet")) return { field: "/properties/origin", keyword: "enum" };
  }
  if (data1.access_through !== undefined) {
    let data6 = data1.access_through;
    if (typeof data6 !== "string") return { field: "/properties/access_through", keyword: "type" };
    if (!(data6 === "local_proxy" || data6 === "proxy_service" || data6 === "vnet")) return { field: "/properties/access_through", keyword: "enum" };
  }
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
