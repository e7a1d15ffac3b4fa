// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.user.loginFailure" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.method === undefined && (missing0 = "method") || data1.known_user === undefined && (missing0 = "known_user")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "address" || key0 === "method" || key0 === "known_user")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (typeof data1.known_user !== "boolean") return { field: "/properties/known_user", keyword: "type" };
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
