// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.accessGraph.secretsScan.sshPrivateKeys" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.total_keys === undefined && (missing0 = "total_keys") || data1.device_os === undefined && (missing0 = "device_os")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "device_id" || key0 === "total_keys" || key0 === "device_os")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.device_id !== undefined) {
    let data3 = data1.device_id;
    if (typeof data3 !== "string") return { field: "/properties/device_id", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/device_id", keyword: "pattern" };
  }
  let data4 = data1.total_keys;
  if (typeof data4 !== "string") return { field: "/properties/total_keys", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/total_keys", keyword: "enum" };
  let data5 = data1.device_os;
  if (typeof data5 !== "string") return { field: "/properties/device_os", keyword: "type" };
  if (!(data5 === "darwin" || data5 === "linux" || data5 === "other" || data5 === "windows")) return { field: "/properties/device_os", keyword: "enum" };
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
