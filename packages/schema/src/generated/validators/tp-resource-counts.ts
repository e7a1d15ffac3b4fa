// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_b30a9439 } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.resource.counts" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.window_start === undefined && (missing0 = "window_start") || data1.resource_kind === undefined && (missing0 = "resource_kind")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "window_start" || key0 === "cluster_name" || key0 === "reporter_host" || key0 === "resource_kind" || key0 === "resource_names")) return { field: "/properties", keyword: "additionalProperties" };
  }
  let data2 = data1.window_start;
  if (typeof data2 !== "string") return { field: "/properties/window_start", keyword: "type" };
  if (!pattern_b30a9439.test(data2)) return { field: "/properties/window_start", keyword: "pattern" };
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
  let data5 = data1.resource_kind;
  if (typeof data5 !== "string") return { field: "/properties/resource_kind", keyword: "type" };
  if (!(data5 === "app_server" || data5 === "db_server" || data5 === "kube_server" || data5 === "linux_desktop" || data5 === "node" || data5 === "node_openssh" || data5 === "node_openssh_eice" || data5 === "windows_desktop")) return { field: "/properties/resource_kind", keyword: "enum" };
  if (data1.resource_names !== undefined) {
    let data6 = data1.resource_names;
    if (!Array.isArray(data6)) return { field: "/properties/resource_names", keyword: "type" };
    if (data6.length > 128) return { field: "/properties/resource_names", keyword: "maxItems" };
    const len0 = data6.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data7 = data6[i0];
      if (typeof data7 !== "string") return { field: "/properties/resource_names/" + i0, keyword: "type" };
      if (!pseudonym.test(data7)) return { field: "/properties/resource_names/" + i0, keyword: "pattern" };
    }
  }
  if (data.set !== undefined) {
    let data8 = data.set;
    for (const key1 in data8) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data9 = data.set_once;
    for (const key2 in data9) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
