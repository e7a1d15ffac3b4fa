// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.accessGraph.awsScan" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.total_ec2_instances === undefined && (missing0 = "total_ec2_instances") || data1.total_users === undefined && (missing0 = "total_users") || data1.total_groups === undefined && (missing0 = "total_groups") || data1.total_roles === undefined && (missing0 = "total_roles") || data1.total_policies === undefined && (missing0 = "total_policies") || data1.total_eks_clusters === undefined && (missing0 = "total_eks_clusters") || data1.total_rds_instances === undefined && (missing0 = "total_rds_instances") || data1.total_s3_buckets === undefined && (missing0 = "total_s3_buckets") || data1.total_saml_providers === undefined && (missing0 = "total_saml_providers") || data1.total_oidc_providers === undefined && (missing0 = "total_oidc_providers") || data1.total_accounts === undefined && (missing0 = "total_accounts")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "total_ec2_instances" || key0 === "total_users" || key0 === "total_groups" || key0 === "total_roles" || key0 === "total_policies" || key0 === "total_eks_clusters" || key0 === "total_rds_instances" || key0 === "total_s3_buckets" || key0 === "total_saml_providers" || key0 === "total_oidc_providers" || key0 === "total_accounts")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.total_ec2_instances;
  if (typeof data3 !== "string") return { field: "/properties/total_ec2_instances", keyword: "type" };
  if (!(data3 === "0" || data3 === "1-9" || data3 === "10-99" || data3 === "100-999" || data3 === "1000-9999" || data3 === "10000-99999" || data3 === ">99999")) return { field: "/properties/total_ec2_instances", keyword: "enum" };
  let data4 = data1.total_users;
  if (typeof data4 !== "string") return { field: "/properties/total_users", keyword: "type" };
  if (!(data4 === "0" || data4 === "1-9" || data4 === "10-99" || data4 === "100-999" || data4 === "1000-9999" || data4 === "10000-99999" || data4 === ">99999")) return { field: "/properties/total_users", keyword: "enum" };
  let data5 = data1.total_groups;
  if (typeof data5 !== "string") return { field: "/properties/total_groups", keyword: "type" };
  if (!(data5 === "0" || data5 === "1-9" || data5 === "10-99" || data5 === "100-999" || data5 === "1000-9999" || data5 === "10000-99999" || data5 === ">99999")) return { field: "/properties/total_groups", keyword: "enum" };
  let data6 = data1.total_roles;
  if (typeof data6 !== "string") return { field: "/properties/total_roles", keyword: "type" };
  if (!(data6 === "0" || data6 === "1-9" || data6 === "10-99" || data6 === "100-999" || data6 === "1000-9999" || data6 === "10000-99999" || data6 === ">99999")) return { field: "/properties/total_roles", keyword: "enum" };
  let data7 = data1.total_policies;
  if (typeof data7 !== "string") return { field: "/properties/total_policies", keyword: "type" };
  if (!(data7 === "0" || data7 === "1-9" || data7 === "10-99" || data7 === "100-999" || data7 === "1000-9999" || data7 === "10000-99999" || data7 === ">99999")) return { field: "/properties/total_policies", keyword: "enum" };
  let data8 = data1.total_eks_clusters;
  if (typeof data8 !== "string") return { field: "/properties/total_eks_clusters", keyword: "type" };
  if (!(data8 === "0" || data8 === "1-9" || data8 === "10-99" || data8 === "100-999" || data8 === "1000-9999" || data8 === "10000-99999" || data8 === ">99999")) return { field: "/properties/total_eks_clusters", keyword: "enum" };
  let data9 = data1.total_rds_instances;
  if (typeof data9 !== "string") return { field: "/properties/total_rds_instances", keyword: "type" };
  if (!(data9 === "0" || data9 === "1-9" || data9 === "10-99" || data9 === "100-999" || data9 === "1000-9999" || data9 === "10000-99999" || data9 === ">99999")) return { field: "/properties/total_rds_instances", keyword: "enum" };
  let data10 = data1.total_s3_buckets;
  if (typeof data10 !== "string") return { field: "/properties/total_s3_buckets", keyword: "type" };
  if (!(data10 === "0" || data10 === "1-9" || data10 === "10-99" || data10 === "100-999" || data10 === "1000-9999" || data10 === "10000-99999" || data10 === ">99999")) return { field: "/properties/total_s3_buckets", keyword: "enum" };
  let data11 = data1.total_saml_providers;
  if (typeof data11 !== "string") return { field: "/properties/total_saml_providers", keyword: "type" };
  if (!(data11 === "0" || data11 === "1-9" || data11 === "10-99" || data11 === "100-999" || data11 === "1000-9999" || data11 === "10000-99999" || data11 === ">99999")) return { field: "/properties/total_saml_providers", keyword: "enum" };
  let data12 = data1.total_oidc_providers;
  if (typeof data12 !== "string") return { field: "/properties/total_oidc_providers", keyword: "type" };
  if (!(data12 === "0" || data12 === "1-9" || data12 === "10-99" || data12 === "100-999" || data12 === "1000-9999" || data12 === "10000-99999" || data12 === ">99999")) return { field: "/properties/total_oidc_providers", keyword: "enum" };
  let data13 = data1.total_accounts;
  if (typeof data13 !== "string") return { field: "/properties/total_accounts", keyword: "type" };
  if (!(data13 === "0" || data13 === "1-9" || data13 === "10-99" || data13 === "100-999" || data13 === "1000-9999" || data13 === "10000-99999" || data13 === ">99999")) return { field: "/properties/total_accounts", keyword: "enum" };
  if (data.set !== undefined) {
    let data14 = data.set;
    for (const key1 in data14) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data15 = data.set_once;
    for (const key2 in data15) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
