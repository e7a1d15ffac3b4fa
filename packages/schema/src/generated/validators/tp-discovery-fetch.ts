// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.discovery.fetch" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.cloud_provider === undefined && (missing0 = "cloud_provider") || data1.matcher_type === undefined && (missing0 = "matcher_type")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "cloud_provider" || key0 === "matcher_type")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.cloud_provider;
  if (typeof data3 !== "string") return { field: "/properties/cloud_provider", keyword: "type" };
  if (!(data3 === "aws" || data3 === "azure" || data3 === "gcp" || data3 === "kubernetes")) return { field: "/properties/cloud_provider", keyword: "enum" };
  let data4 = data1.matcher_type;
  if (typeof data4 !== "string") return { field: "/properties/matcher_type", keyword: "type" };
  if (!(data4 === "aws_docdb" || data4 === "aws_ec2" || data4 === "aws_eks" || data4 === "aws_elasticache" || data4 === "aws_elasticache_serverless" || data4 === "aws_memorydb" || data4 === "aws_opensearch" || data4 === "aws_rds" || data4 === "aws_rdsproxy" || data4 === "aws_redshift" || data4 === "aws_redshift_serverless" || data4 === "azure_aks" || data4 === "azure_mysql" || data4 === "azure_postgres" || data4 === "azure_redis" || data4 === "azure_sqlserver" || data4 === "azure_vm" || data4 === "gcp_cloudsql" || data4 === "gcp_gce" || data4 === "gcp_gke" || data4 === "kube_app" || data4 === "other")) return { field: "/properties/matcher_type", keyword: "enum" };
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
