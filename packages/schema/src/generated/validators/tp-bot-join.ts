// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.bot.join" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.join_method === undefined && (missing0 = "join_method")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "bot_name" || key0 === "join_method" || key0 === "join_token_name" || key0 === "user_name" || key0 === "bot_instance_id")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.bot_name !== undefined) {
    let data3 = data1.bot_name;
    if (typeof data3 !== "string") return { field: "/properties/bot_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/bot_name", keyword: "pattern" };
  }
  let data4 = data1.join_method;
  if (typeof data4 !== "string") return { field: "/properties/join_method", keyword: "type" };
  if (!(data4 === "azure" || data4 === "azure_devops" || data4 === "bitbucket" || data4 === "bound_keypair" || data4 === "circleci" || data4 === "ec2" || data4 === "env0" || data4 === "gcp" || data4 === "github" || data4 === "gitlab" || data4 === "iam" || data4 === "kubernetes" || data4 === "oracle" || data4 === "other" || data4 === "spacelift" || data4 === "terraform_cloud" || data4 === "token" || data4 === "tpm")) return { field: "/properties/join_method", keyword: "enum" };
  if (data1.join_token_name !== undefined) {
    let data5 = data1.join_token_name;
    if (typeof data5 !== "string") return { field: "/properties/join_token_name", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/join_token_name", keyword: "pattern" };
  }
  if (data1.user_name !== undefined) {
    let data6 = data1.user_name;
    if (typeof data6 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data6)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  if (data1.bot_instance_id !== undefined) {
    let data7 = data1.bot_instance_id;
    if (typeof data7 !== "string") return { field: "/properties/bot_instance_id", keyword: "type" };
    if (!pseudonym.test(data7)) return { field: "/properties/bot_instance_id", keyword: "pattern" };
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
