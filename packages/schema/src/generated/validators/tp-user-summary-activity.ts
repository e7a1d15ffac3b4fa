// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_2b6b8b5c } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.user.summaryActivity" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.window_start === undefined && (missing0 = "window_start") || data1.session_type === undefined && (missing0 = "session_type") || data1.summaries_read === undefined && (missing0 = "summaries_read")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "window_start" || key0 === "cluster_name" || key0 === "reporter_host" || key0 === "user_name" || key0 === "session_type" || key0 === "resource_name" || key0 === "summaries_read")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.user_name !== undefined) {
    let data5 = data1.user_name;
    if (typeof data5 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  let data6 = data1.session_type;
  if (typeof data6 !== "string") return { field: "/properties/session_type", keyword: "type" };
  if (!(data6 === "app" || data6 === "app_mcp" || data6 === "app_tcp" || data6 === "db" || data6 === "desktop" || data6 === "git" || data6 === "k8s" || data6 === "k8s_port" || data6 === "linux_desktop" || data6 === "ssh" || data6 === "ssh_port")) return { field: "/properties/session_type", keyword: "enum" };
  if (data1.resource_name !== undefined) {
    let data7 = data1.resource_name;
    if (typeof data7 !== "string") return { field: "/properties/resource_name", keyword: "type" };
    if (!pseudonym.test(data7)) return { field: "/properties/resource_name", keyword: "pattern" };
  }
  let data8 = data1.summaries_read;
  if (!Number.isInteger(data8)) return { field: "/properties/summaries_read", keyword: "type" };
  if (data8 > 1e6) return { field: "/properties/summaries_read", keyword: "maximum" };
  if (data8 < 0) return { field: "/properties/summaries_read", keyword: "minimum" };
  if (data.set !== undefined) {
    let data9 = data.set;
    for (const key1 in data9) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data10 = data.set_once;
    for (const key2 in data10) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
