// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.beams.created" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.region === undefined && (missing0 = "region") || data1.startup_duration === undefined && (missing0 = "startup_duration")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "beam_id" || key0 === "region" || key0 === "startup_duration")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data4 = data1.region;
  if (typeof data4 !== "string") return { field: "/properties/region", keyword: "type" };
  if (!(data4 === "africa" || data4 === "asia_pacific" || data4 === "europe" || data4 === "middle_east" || data4 === "north_america" || data4 === "south_america")) return { field: "/properties/region", keyword: "enum" };
  let data5 = data1.startup_duration;
  if (typeof data5 !== "string") return { field: "/properties/startup_duration", keyword: "type" };
  if (!(data5 === "1-5s" || data5 === "5-30s" || data5 === "<1s" || data5 === ">30s")) return { field: "/properties/startup_duration", keyword: "enum" };
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
