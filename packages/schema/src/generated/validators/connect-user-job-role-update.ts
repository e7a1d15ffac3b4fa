// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  let missing0;
  if (data.set === undefined && (missing0 = "set")) return { field: "/" + missing0, keyword: "required" };
  if ("connect.user.jobRoleUpdate" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  for (const key0 in data1) {
    return { field: "/properties", keyword: "additionalProperties" };
  }
  let data2 = data.set;
  let missing1;
  if (data2.job_role === undefined && (missing1 = "job_role")) return { field: "/set/" + missing1, keyword: "required" };
  for (const key1 in data2) {
    if (!(key1 === "job_role")) return { field: "/set", keyword: "additionalProperties" };
  }
  let data3 = data2.job_role;
  if (typeof data3 !== "string") return { field: "/set/job_role", keyword: "type" };
  if (!(data3 === "devops_engineer" || data3 === "other" || data3 === "software_engineer" || data3 === "solutions_architect" || data3 === "support_engineer" || data3 === "system_administrator")) return { field: "/set/job_role", keyword: "enum" };
  if (data.set_once !== undefined) {
    let data4 = data.set_once;
    for (const key2 in data4) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
