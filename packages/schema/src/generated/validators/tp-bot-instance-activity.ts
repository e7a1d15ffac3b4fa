// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_2b6b8b5c } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.botInstance.activity" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.window_start === undefined && (missing0 = "window_start")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "window_start" || key0 === "cluster_name" || key0 === "reporter_host" || key0 === "bot_instance_id" || key0 === "bot_user_name" || key0 === "bot_joins" || key0 === "certificates_issued" || key0 === "spiffe_svids_issued")) return { field: "/properties", keyword: "additionalProperties" };
  }
  let data2 = data1.window_start;
  if (typeof data2 !== "string") return { field: "/properties/window_start", keyword: "type" };
  if (!pattern_2b6b8b5c.test(data2)) return { field: "/properties/window_start", keyword: "pattern" };
  if (data1.cluster_name !== undefined) {
    let data3 = data1.cluster_name;
    if (typeof data3 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.reporter_host !== undefined) {
    let data4 = data1.reporter_host;
    if (typeof data4 !== "string") return { field: "/properties/reporter_host", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/reporter_host", keyword: "pattern" };
  }
  if (data1.bot_instance_id !== undefined) {
    let data5 = data1.bot_instance_id;
    if (typeof data5 !== "string") return { field: "/properties/bot_instance_id", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/bot_instance_id", keyword: "pattern" };
  }
  if (data1.bot_user_name !== undefined) {
    let data6 = data1.bot_user_name;
    if (typeof data6 !== "string") return { field: "/properties/bot_user_name", keyword: "type" };
    if (!pseudonym.test(data6)) return { field: "/properties/bot_user_name", keyword: "pattern" };
  }
  if (data1.bot_joins !== undefined) {
    let data7 = data1.bot_joins;
    if (!Number.isInteger(data7)) return { field: "/properties/bot_joins", keyword: "type" };
    if (data7 > 1e6) return { field: "/properties/bot_joins", keyword: "maximum" };
    if (data7 < 0) return { field: "/properties/bot_joins", keyword: "minimum" };
  }
  if (data1.certificates_issued !== undefined) {
    let data8 = data1.certificates_issued;
    if (!Number.isInteger(data8)) return { field: "/properties/certificates_issued", keyword: "type" };
    if (data8 > 1e6) return { field: "/properties/certificates_issued", keyword: "maximum" };
    if (data8 < 0) return { field: "/properties/certificates_issued", keyword: "minimum" };
  }
  if (data1.spiffe_svids_issued !== undefined) {
    let data9 = data1.spiffe_svids_issued;
    if (!Number.isInteger(data9)) return { field: "/properties/spiffe_svids_issued", keyword: "type" };
    if (data9 > 1e6) return { field: "/properties/spiffe_svids_issued", keyword: "maximum" };
    if (data9 < 0) return { field: "/properties/spiffe_svids_issued", keyword: "minimum" };
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
