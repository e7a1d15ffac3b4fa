// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.
var validate = validate10;
var pattern0 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern1 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:00Z$/;
var pattern2 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern3 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
var pattern5 = /^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,5}(-(alpha|beta|dev|rc)(\.[0-9]{1,3})?)?$/;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.seq === void 0 && (missing0 = "seq") || data.event === void 0 && (missing0 = "event") || data.at === void 0 && (missing0 = "at") || data.distinct_id === void 0 && (missing0 = "distinct_id") || data.properties === void 0 && (missing0 = "properties") || data.set === void 0 && (missing0 = "set") || data.set_once === void 0 && (missing0 = "set_once")) {
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
                if ("tsh.login" !== data2) {
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
                          if (data5.connector_type === void 0 && (missing1 = "connector_type")) {
                            validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "required", missing: missing1 }];
                            return false;
                          } else {
                            const _errs14 = errors;
                            for (const key1 in data5) {
                              if (!(key1 === "cluster_name" || key1 === "user_name" || key1 === "connector_type")) {
                                validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "additionalProperties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs14 === errors) {
                              if (data5.cluster_name !== void 0) {
                                let data6 = data5.cluster_name;
                                const _errs15 = errors;
                                if (errors === _errs15) {
                                  if (typeof data6 === "string") {
                                    if (!pattern3.test(data6)) {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/cluster_name", keyword: "pattern" }];
                                      return false;
                                    }
                                  } else {
                                    validate10.errors = [{ instancePath: instancePath + "/properties/cluster_name", keyword: "type" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs15 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data5.user_name !== void 0) {
                                  let data7 = data5.user_name;
                                  const _errs17 = errors;
                                  if (errors === _errs17) {
                                    if (typeof data7 === "string") {
                                      if (!pattern3.test(data7)) {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/user_name", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/user_name", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs17 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data5.connector_type !== void 0) {
                                    let data8 = data5.connector_type;
                                    const _errs19 = errors;
                                    if (typeof data8 !== "string") {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/connector_type", keyword: "type" }];
                                      return false;
                                    }
                                    if (!(data8 === "github" || data8 === "local" || data8 === "oidc" || data8 === "passwordless" || data8 === "saml")) {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/connector_type", keyword: "enum" }];
                                      return false;
                                    }
                                    var valid1 = _errs19 === errors;
                                  } else {
                                    var valid1 = true;
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
                        let data9 = data.set;
                        const _errs21 = errors;
                        if (errors === _errs21) {
                          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                            let missing2;
                            if (data9.tsh_version === void 0 && (missing2 = "tsh_version")) {
                              validate10.errors = [{ instancePath: instancePath + "/set", keyword: "required", missing: missing2 }];
                              return false;
                            } else {
                              const _errs23 = errors;
                              for (const key2 in data9) {
                                if (!(key2 === "tsh_version")) {
                                  validate10.errors = [{ instancePath: instancePath + "/set", keyword: "additionalProperties" }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs23 === errors) {
                                if (data9.tsh_version !== void 0) {
                                  let data10 = data9.tsh_version;
                                  const _errs24 = errors;
                                  if (errors === _errs24) {
                                    if (typeof data10 === "string") {
                                      if (!pattern5.test(data10)) {
                                        validate10.errors = [{ instancePath: instancePath + "/set/tsh_version", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/set/tsh_version", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate10.errors = [{ instancePath: instancePath + "/set", keyword: "type" }];
                            return false;
                          }
                        }
                        var valid0 = _errs21 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.set_once !== void 0) {
                          let data11 = data.set_once;
                          const _errs26 = errors;
                          if (errors === _errs26) {
                            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                              let missing3;
                              if (data11.os === void 0 && (missing3 = "os") || data11.arch === void 0 && (missing3 = "arch")) {
                                validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "required", missing: missing3 }];
                                return false;
                              } else {
                                const _errs28 = errors;
                                for (const key3 in data11) {
                                  if (!(key3 === "os" || key3 === "arch")) {
                                    validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "additionalProperties" }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs28 === errors) {
                                  if (data11.os !== void 0) {
                                    let data12 = data11.os;
                                    const _errs29 = errors;
                                    if (typeof data12 !== "string") {
                                      validate10.errors = [{ instancePath: instancePath + "/set_once/os", keyword: "type" }];
                                      return false;
                                    }
                                    if (!(data12 === "darwin" || data12 === "linux" || data12 === "other" || data12 === "windows")) {
                                      validate10.errors = [{ instancePath: instancePath + "/set_once/os", keyword: "enum" }];
                                      return false;
                                    }
                                    var valid3 = _errs29 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data11.arch !== void 0) {
                                      let data13 = data11.arch;
                                      const _errs31 = errors;
                                      if (typeof data13 !== "string") {
                                        validate10.errors = [{ instancePath: instancePath + "/set_once/arch", keyword: "type" }];
                                        return false;
                                      }
                                      if (!(data13 === "arm" || data13 === "arm64" || data13 === "ia32" || data13 === "other" || data13 === "x64")) {
                                        validate10.errors = [{ instancePath: instancePath + "/set_once/arch", keyword: "enum" }];
                                        return false;
                                      }
                                      var valid3 = _errs31 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                  }
                                }
                              }
                            } else {
                              validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "type" }];
                              return false;
                            }
                          }
                          var valid0 = _errs26 === errors;
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
