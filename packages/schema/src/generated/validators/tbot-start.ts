// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.
var validate = validate10;
var schema11 = { "type": "object", "additionalProperties": false, "required": ["id", "seq", "event", "at", "distinct_id", "properties"], "properties": { "id": { "type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" }, "seq": { "type": "integer", "minimum": 1, "maximum": 9007199254740991 }, "event": { "type": "string", "const": "tbot.start" }, "at": { "type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:00Z$" }, "distinct_id": { "type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" }, "properties": { "type": "object", "additionalProperties": false, "required": ["run_mode", "version", "join_type", "destinations_database", "destinations_kubernetes", "destinations_application", "destinations_other"], "properties": { "run_mode": { "type": "string", "enum": ["daemon", "one_shot"] }, "version": { "type": "string", "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,5}(-(alpha|beta|dev|rc)(\\.[0-9]{1,3})?)?$" }, "join_type": { "type": "string", "enum": ["azure", "azure_devops", "bitbucket", "bound_keypair", "circleci", "ec2", "env0", "gcp", "github", "gitlab", "iam", "kubernetes", "oracle", "other", "spacelift", "terraform_cloud", "token", "tpm"] }, "helper": { "type": "string", "enum": ["github_action_auth", "github_action_auth_app", "github_action_auth_k8s", "github_action_setup", "other"] }, "helper_version": { "type": "string", "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,5}(-(alpha|beta|dev|rc)(\\.[0-9]{1,3})?)?$" }, "destinations_database": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "destinations_kubernetes": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "destinations_application": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "destinations_other": { "type": "integer", "minimum": 0, "maximum": 1e4 } } }, "set": { "type": "object", "additionalProperties": false, "properties": {} }, "set_once": { "type": "object", "additionalProperties": false, "properties": {} } } };
var pattern0 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern1 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:00Z$/;
var pattern2 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern3 = /^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,5}(-(alpha|beta|dev|rc)(\.[0-9]{1,3})?)?$/;
var func2 = Object.prototype.hasOwnProperty;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.seq === void 0 && (missing0 = "seq") || data.event === void 0 && (missing0 = "event") || data.at === void 0 && (missing0 = "at") || data.distinct_id === void 0 && (missing0 = "distinct_id") || data.properties === void 0 && (missing0 = "properties")) {
        validate10.errors = [{ instancePath, keyword: "required", missing: missing0 }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "id" || key0 === "seq" || key0 === "event" || key0 === "at" || key0 === "distinct_id" || key0 === "properties" || key0 === "set" || key0 === "set_once")) {
            validate10.errors = [{ instancePath, keyword: "additionalProperties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let data0 = data.id;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (typeof data0 === "string") {
                if (!pattern0.test(data0)) {
                  validate10.errors = [{ instancePath: instancePath + "/id", keyword: "pattern" }];
                  return false;
                }
              } else {
                validate10.errors = [{ instancePath: instancePath + "/id", keyword: "type" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.seq !== void 0) {
              let data1 = data.seq;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                validate10.errors = [{ instancePath: instancePath + "/seq", keyword: "type" }];
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate10.errors = [{ instancePath: instancePath + "/seq", keyword: "maximum" }];
                    return false;
                  } else {
                    if (data1 < 1 || isNaN(data1)) {
                      validate10.errors = [{ instancePath: instancePath + "/seq", keyword: "minimum" }];
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.event !== void 0) {
                let data2 = data.event;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate10.errors = [{ instancePath: instancePath + "/event", keyword: "type" }];
                  return false;
                }
                if ("tbot.start" !== data2) {
                  validate10.errors = [{ instancePath: instancePath + "/event", keyword: "const" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.at !== void 0) {
                  let data3 = data.at;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (typeof data3 === "string") {
                      if (!pattern1.test(data3)) {
                        validate10.errors = [{ instancePath: instancePath + "/at", keyword: "pattern" }];
                        return false;
                      }
                    } else {
                      validate10.errors = [{ instancePath: instancePath + "/at", keyword: "type" }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.distinct_id !== void 0) {
                    let data4 = data.distinct_id;
                    const _errs10 = errors;
                    if (errors === _errs10) {
                      if (typeof data4 === "string") {
                        if (!pattern2.test(data4)) {
                          validate10.errors = [{ instancePath: instancePath + "/distinct_id", keyword: "pattern" }];
                          return false;
                        }
                      } else {
                        validate10.errors = [{ instancePath: instancePath + "/distinct_id", keyword: "type" }];
                        return false;
                      }
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.properties !== void 0) {
                      let data5 = data.properties;
                      const _errs12 = errors;
                      if (errors === _errs12) {
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let missing1;
                          if (data5.run_mode === void 0 && (missing1 = "run_mode") || data5.version === void 0 && (missing1 = "version") || data5.join_type === void 0 && (missing1 = "join_type") || data5.destinations_database === void 0 && (missing1 = "destinations_database") || data5.destinations_kubernetes === void 0 && (missing1 = "destinations_kubernetes") || data5.destinations_application === void 0 && (missing1 = "destinations_application") || data5.destinations_other === void 0 && (missing1 = "destinations_other")) {
                            validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "required", missing: missing1 }];
                            return false;
                          } else {
                            const _errs14 = errors;
                            for (const key1 in data5) {
                              if (!func2.call(schema11.properties.properties.properties, key1)) {
                                validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "additionalProperties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs14 === errors) {
                              if (data5.run_mode !== void 0) {
                                let data6 = data5.run_mode;
                                const _errs15 = errors;
                                if (typeof data6 !== "string") {
                                  validate10.errors = [{ instancePath: instancePath + "/properties/run_mode", keyword: "type" }];
                                  return false;
                                }
                                if (!(data6 === "daemon" || data6 === "one_shot")) {
                                  validate10.errors = [{ instancePath: instancePath + "/properties/run_mode", keyword: "enum" }];
                                  return false;
                                }
                                var valid1 = _errs15 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data5.version !== void 0) {
                                  let data7 = data5.version;
                                  const _errs17 = errors;
                                  if (errors === _errs17) {
                                    if (typeof data7 === "string") {
                                      if (!pattern3.test(data7)) {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/version", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/version", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs17 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data5.join_type !== void 0) {
                                    let data8 = data5.join_type;
                                    const _errs19 = errors;
                                    if (typeof data8 !== "string") {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/join_type", keyword: "type" }];
                                      return false;
                                    }
                                    if (!(data8 === "azure" || data8 === "azure_devops" || data8 === "bitbucket" || data8 === "bound_keypair" || data8 === "circleci" || data8 === "ec2" || data8 === "env0" || data8 === "gcp" || data8 === "github" || data8 === "gitlab" || data8 === "iam" || data8 === "kubernetes" || data8 === "oracle" || data8 === "other" || data8 === "spacelift" || data8 === "terraform_cloud" || data8 === "token" || data8 === "tpm")) {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/join_type", keyword: "enum" }];
                                      return false;
                                    }
                                    var valid1 = _errs19 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data5.helper !== void 0) {
                                      let data9 = data5.helper;
                                      const _errs21 = errors;
                                      if (typeof data9 !== "string") {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/helper", keyword: "type" }];
                                        return false;
                                      }
                                      if (!(data9 === "github_action_auth" || data9 === "github_action_auth_app" || data9 === "github_action_auth_k8s" || data9 === "github_action_setup" || data9 === "other")) {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/helper", keyword: "enum" }];
                                        return false;
                                      }
                                      var valid1 = _errs21 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                    if (valid1) {
                                      if (data5.helper_version !== void 0) {
                                        let data10 = data5.helper_version;
                                        const _errs23 = errors;
                                        if (errors === _errs23) {
                                          if (typeof data10 === "string") {
                                            if (!pattern3.test(data10)) {
                                              validate10.errors = [{ instancePath: instancePath + "/properties/helper_version", keyword: "pattern" }];
                                              return false;
                                            }
                                          } else {
                                            validate10.errors = [{ instancePath: instancePath + "/properties/helper_version", keyword: "type" }];
                                            return false;
                                          }
                                        }
                                        var valid1 = _errs23 === errors;
                                      } else {
                                        var valid1 = true;
                                      }
                                      if (valid1) {
                                        if (data5.destinations_database !== void 0) {
                                          let data11 = data5.destinations_database;
                                          const _errs25 = errors;
                                          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                            validate10.errors = [{ instancePath: instancePath + "/properties/destinations_database", keyword: "type" }];
                                            return false;
                                          }
                                          if (errors === _errs25) {
                                            if (typeof data11 == "number" && isFinite(data11)) {
                                              if (data11 > 1e4 || isNaN(data11)) {
                                                validate10.errors = [{ instancePath: instancePath + "/properties/destinations_database", keyword: "maximum" }];
                                                return false;
                                              } else {
                                                if (data11 < 0 || isNaN(data11)) {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/destinations_database", keyword: "minimum" }];
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid1 = _errs25 === errors;
                                        } else {
                                          var valid1 = true;
                                        }
                                        if (valid1) {
                                          if (data5.destinations_kubernetes !== void 0) {
                                            let data12 = data5.destinations_kubernetes;
                                            const _errs27 = errors;
                                            if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                                              validate10.errors = [{ instancePath: instancePath + "/properties/destinations_kubernetes", keyword: "type" }];
                                              return false;
                                            }
                                            if (errors === _errs27) {
                                              if (typeof data12 == "number" && isFinite(data12)) {
                                                if (data12 > 1e4 || isNaN(data12)) {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/destinations_kubernetes", keyword: "maximum" }];
                                                  return false;
                                                } else {
                                                  if (data12 < 0 || isNaN(data12)) {
                                                    validate10.errors = [{ instancePath: instancePath + "/properties/destinations_kubernetes", keyword: "minimum" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid1 = _errs27 === errors;
                                          } else {
                                            var valid1 = true;
                                          }
                                          if (valid1) {
                                            if (data5.destinations_application !== void 0) {
                                              let data13 = data5.destinations_application;
                                              const _errs29 = errors;
                                              if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                                                validate10.errors = [{ instancePath: instancePath + "/properties/destinations_application", keyword: "type" }];
                                                return false;
                                              }
                                              if (errors === _errs29) {
                                                if (typeof data13 == "number" && isFinite(data13)) {
                                                  if (data13 > 1e4 || isNaN(data13)) {
                                                    validate10.errors = [{ instancePath: instancePath + "/properties/destinations_application", keyword: "maximum" }];
                                                    return false;
                                                  } else {
                                                    if (data13 < 0 || isNaN(data13)) {
                                                      validate10.errors = [{ instancePath: instancePath + "/properties/destinations_application", keyword: "minimum" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid1 = _errs29 === errors;
                                            } else {
                                              var valid1 = true;
                                            }
                                            if (valid1) {
                                              if (data5.destinations_other !== void 0) {
                                                let data14 = data5.destinations_other;
                                                const _errs31 = errors;
                                                if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/destinations_other", keyword: "type" }];
                                                  return false;
                                                }
                                                if (errors === _errs31) {
                                                  if (typeof data14 == "number" && isFinite(data14)) {
                                                    if (data14 > 1e4 || isNaN(data14)) {
                                                      validate10.errors = [{ instancePath: instancePath + "/properties/destinations_other", keyword: "maximum" }];
                                                      return false;
                                                    } else {
                                                      if (data14 < 0 || isNaN(data14)) {
                                                        validate10.errors = [{ instancePath: instancePath + "/properties/destinations_other", keyword: "minimum" }];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid1 = _errs31 === errors;
                                              } else {
                                                var valid1 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "type" }];
                          return false;
                        }
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.set !== void 0) {
                        let data15 = data.set;
                        const _errs33 = errors;
                        if (errors === _errs33) {
                          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                            for (const key2 in data15) {
                              validate10.errors = [{ instancePath: instancePath + "/set", keyword: "additionalProperties" }];
                              return false;
                              break;
                            }
                          } else {
                            validate10.errors = [{ instancePath: instancePath + "/set", keyword: "type" }];
                            return false;
                          }
                        }
                        var valid0 = _errs33 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.set_once !== void 0) {
                          let data16 = data.set_once;
                          const _errs36 = errors;
                          if (errors === _errs36) {
                            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                              for (const key3 in data16) {
                                validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "additionalProperties" }];
                                return false;
                                break;
                              }
                            } else {
                              validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "type" }];
                              return false;
                            }
                          }
                          var valid0 = _errs36 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate10.errors = [{ instancePath, keyword: "type" }];
      return false;
    }
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validate
};
