// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.bot.create" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.role_count === undefined && (missing0 = "role_count") || data1.join_method === undefined && (missing0 = "join_method")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "bot_user_name" || key0 === "role_name" || key0 === "bot_name" || key0 === "role_count" || key0 === "join_method")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.bot_user_name !== undefined) {
    let data4 = data1.bot_user_name;
    if (typeof data4 !== "string") return { field: "/properties/bot_user_name", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/bot_user_name", keyword: "pattern" };
  }
  if (data1.role_name !== undefined) {
    let data5 = data1.role_name;
    if (typeof data5 !== "string") return { field: "/properties/role_name", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/role_name", keyword: "pattern" };
  }
  if (data1.bot_name !== undefined) {
    let data6 = data1.bot_name;
    if (typeof data6 !== "string") return { field: "/properties/bot_name", keyword: "type" };
    if (!pseudonym.test(data6)) return { field: "/properties/bot_name", keyword: "pattern" };
  }
  let data7 = data1.role_count;
  if (!Number.isInteger(data7)) return { field: "/properties/role_count", keyword: "type" };
  if (data7 > 1e4) return { field: "/properties/role_count", keyword: "maximum" };
  if (data7 < 0) return { field: "/properties/role_count", keyword: "minimum" };
  let data8 = data1.join_method;
  if (typeof data8 !== "string") return { field: "/properties/join_method", keyword: "type" };
  if (!(data8 === "azure" || data8 === "azure_devops" || data8 === "bitbucket" || data8 === "bound_keypair" || data8 === "circleci" || data8 === "ec2" || data8 === "env0" || data8 === "gcp" || data8 === "github" || data8 === "gitlab" || data8 === "iam" || data8 === "kubernetes" || data8 === "oracle" || data8 === "other" || data8 === "spacelift" || data8 === "terraform_cloud" || data8 === "token" || data8 === "tpm")) return { field: "/properties/join_method", keyword: "enum" };
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
