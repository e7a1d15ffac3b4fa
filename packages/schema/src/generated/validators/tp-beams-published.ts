// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.beams.published" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.protocol === undefined && (missing0 = "protocol")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "beam_id" || key0 === "protocol")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.beam_id !== undefined) {
    let data3 = data1.beam_id;
    if (typeof data3 !== "string") return { field: "/properties/beam_id", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/beam_id", keyword: "pattern" };
  }
  let data4 = data1.protocol;
  if (typeof data4 !== "string") return { field: "/properties/protocol", keyword: "type" };
  if (!(data4 === "http" || data4 === "other" || data4 === "tcp")) return { field: "/properties/protocol", keyword: "enum" };
  if (data.set !== undefined) {
    let data5 = data.set;
    for (const key1 in data5) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data6 = data.set_once;
    for (const key2 in data6) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
