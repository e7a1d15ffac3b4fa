// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.spiffe.svid.issued" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.user_kind === undefined && (missing0 = "user_kind") || data1.ip_sans_count === undefined && (missing0 = "ip_sans_count") || data1.dns_sans_count === undefined && (missing0 = "dns_sans_count") || data1.svid_type === undefined && (missing0 = "svid_type")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "user_kind" || key0 === "spiffe_id" || key0 === "ip_sans_count" || key0 === "dns_sans_count" || key0 === "svid_type" || key0 === "bot_instance_id")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.user_kind;
  if (typeof data4 !== "string") return { field: "/properties/user_kind", keyword: "type" };
  if (!(data4 === "bot" || data4 === "human")) return { field: "/properties/user_kind", keyword: "enum" };
  if (data1.spiffe_id !== undefined) {
    let data5 = data1.spiffe_id;
    if (typeof data5 !== "string") return { field: "/properties/spiffe_id", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/spiffe_id", keyword: "pattern" };
  }
  let data6 = data1.ip_sans_count;
  if (!Number.isInteger(data6)) return { field: "/properties/ip_sans_count", keyword: "type" };
  if (data6 > 1e4) return { field: "/properties/ip_sans_count", keyword: "maximum" };
  if (data6 < 0) return { field: "/properties/ip_sans_count", keyword: "minimum" };
  let data7 = data1.dns_sans_count;
  if (!Number.isInteger(data7)) return { field: "/properties/dns_sans_count", keyword: "type" };
  if (data7 > 1e4) return { field: "/properties/dns_sans_count", keyword: "maximum" };
  if (data7 < 0) return { field: "/properties/dns_sans_count", keyword: "minimum" };
  let data8 = data1.svid_type;
  if (typeof data8 !== "string") return { field: "/properties/svid_type", keyword: "type" };
  if (!(data8 === "jwt" || data8 === "x509")) return { field: "/properties/svid_type", keyword: "enum" };
  if (data1.bot_instance_id !== undefined) {
    let data9 = data1.bot_instance_id;
    if (typeof data9 !== "string") return { field: "/properties/bot_instance_id", keyword: "type" };
    if (!pseudonym.test(data9)) return { field: "/properties/bot_instance_id", keyword: "pattern" };
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
