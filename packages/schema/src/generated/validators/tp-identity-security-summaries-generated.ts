// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_2b6b8b5c } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.identitySecurity.summariesGenerated" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.window_start === undefined && (missing0 = "window_start") || data1.session_type === undefined && (missing0 = "session_type") || data1.total_input_tokens === undefined && (missing0 = "total_input_tokens") || data1.total_output_tokens === undefined && (missing0 = "total_output_tokens") || data1.summaries_generated === undefined && (missing0 = "summaries_generated")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "window_start" || key0 === "cluster_name" || key0 === "reporter_host" || key0 === "session_type" || key0 === "resource_name" || key0 === "total_input_tokens" || key0 === "total_output_tokens" || key0 === "summaries_generated")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data5 = data1.session_type;
  if (typeof data5 !== "string") return { field: "/properties/session_type", keyword: "type" };
  if (!(data5 === "app" || data5 === "app_mcp" || data5 === "app_tcp" || data5 === "db" || data5 === "desktop" || data5 === "git" || data5 === "k8s" || data5 === "k8s_port" || data5 === "linux_desktop" || data5 === "ssh" || data5 === "ssh_port")) return { field: "/properties/session_type", keyword: "enum" };
  if (data1.resource_name !== undefined) {
    let data6 = data1.resource_name;
    if (typeof data6 !== "string") return { field: "/properties/resource_name", keyword: "type" };
    if (!pseudonym.test(data6)) return { field: "/properties/resource_name", keyword: "pattern" };
  }
  let data7 = data1.total_input_tokens;
  if (!Number.isInteger(data7)) return { field: "/properties/total_input_tokens", keyword: "type" };
  if (data7 > 1e7) return { field: "/properties/total_input_tokens", keyword: "maximum" };
  if (data7 < 0) return { field: "/properties/total_input_tokens", keyword: "minimum" };
  let data8 = data1.total_output_tokens;
  if (!Number.isInteger(data8)) return { field: "/properties/total_output_tokens", keyword: "type" };
  if (data8 > 1e7) return { field: "/properties/total_output_tokens", keyword: "maximum" };
  if (data8 < 0) return { field: "/properties/total_output_tokens", keyword: "minimum" };
  let data9 = data1.summaries_generated;
  if (!Number.isInteger(data9)) return { field: "/properties/summaries_generated", keyword: "type" };
  if (data9 > 1e6) return { field: "/properties/summaries_generated", keyword: "maximum" };
  if (data9 < 0) return { field: "/properties/summaries_generated", keyword: "minimum" };
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
