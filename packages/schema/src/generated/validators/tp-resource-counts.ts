// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.
var validate = validate10;
var pattern0 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern1 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/;
var pattern2 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):00:00Z$/;
var pattern3 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.seq === void 0 && (missing0 = "seq") || data.event === void 0 && (missing0 = "event") || data.at === void 0 && (missing0 = "at") || data.properties === void 0 && (missing0 = "properties")) {
        validate10.errors = [{ instancePath, keyword: "required", missing: missing0 }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "id" || key0 === "seq" || key0 === "event" || key0 === "at" || key0 === "properties" || key0 === "set" || key0 === "set_once")) {
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
                if ("tp.resource.counts" !== data2) {
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
                  if (data.properties !== void 0) {
                    let data4 = data.properties;
                    const _errs10 = errors;
                    if (errors === _errs10) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.window_start === void 0 && (missing1 = "window_start") || data4.resource_kind === void 0 && (missing1 = "resource_kind")) {
                          validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "required", missing: missing1 }];
                          return false;
                        } else {
                          const _errs12 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "window_start" || key1 === "cluster_name" || key1 === "reporter_host" || key1 === "resource_kind" || key1 === "resource_names")) {
                              validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "additionalProperties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs12 === errors) {
                            if (data4.window_start !== void 0) {
                              let data5 = data4.window_start;
                              const _errs13 = errors;
                              if (errors === _errs13) {
                                if (typeof data5 === "string") {
                                  if (!pattern2.test(data5)) {
                                    validate10.errors = [{ instancePath: instancePath + "/properties/window_start", keyword: "pattern" }];
                                    return false;
                                  }
                                } else {
                                  validate10.errors = [{ instancePath: instancePath + "/properties/window_start", keyword: "type" }];
                                  return false;
                                }
                              }
                              var valid1 = _errs13 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data4.cluster_name !== void 0) {
                                let data6 = data4.cluster_name;
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
                                if (data4.reporter_host !== void 0) {
                                  let data7 = data4.reporter_host;
                                  const _errs17 = errors;
                                  if (errors === _errs17) {
                                    if (typeof data7 === "string") {
                                      if (!pattern3.test(data7)) {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/reporter_host", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/reporter_host", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs17 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data4.resource_kind !== void 0) {
                                    let data8 = data4.resource_kind;
                                    const _errs19 = errors;
                                    if (typeof data8 !== "string") {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/resource_kind", keyword: "type" }];
                                      return false;
                                    }
                                    if (!(data8 === "app_server" || data8 === "db_server" || data8 === "kube_server" || data8 === "node" || data8 === "node_openssh" || data8 === "windows_desktop")) {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/resource_kind", keyword: "enum" }];
                                      return false;
                                    }
                                    var valid1 = _errs19 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data4.resource_names !== void 0) {
                                      let data9 = data4.resource_names;
                                      const _errs21 = errors;
                                      if (errors === _errs21) {
                                        if (Array.isArray(data9)) {
                                          if (data9.length > 128) {
                                            validate10.errors = [{ instancePath: instancePath + "/properties/resource_names", keyword: "maxItems" }];
                                            return false;
                                          } else {
                                            var valid2 = true;
                                            const len0 = data9.length;
                                            for (let i0 = 0; i0 < len0; i0++) {
                                              let data10 = data9[i0];
                                              const _errs23 = errors;
                                              if (errors === _errs23) {
                                                if (typeof data10 === "string") {
                                                  if (!pattern3.test(data10)) {
                                                    validate10.errors = [{ instancePath: instancePath + "/properties/resource_names/" + i0, keyword: "pattern" }];
                                                    return false;
                                                  }
                                                } else {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/resource_names/" + i0, keyword: "type" }];
                                                  return false;
                                                }
                                              }
                                              var valid2 = _errs23 === errors;
                                              if (!valid2) {
                                                break;
                                              }
                                            }
                                          }
                                        } else {
                                          validate10.errors = [{ instancePath: instancePath + "/properties/resource_names", keyword: "type" }];
                                          return false;
                                        }
                                      }
                                      var valid1 = _errs21 === errors;
                                    } else {
                                      var valid1 = true;
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
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.set !== void 0) {
                      let data11 = data.set;
                      const _errs25 = errors;
                      if (errors === _errs25) {
                        if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                          for (const key2 in data11) {
                            validate10.errors = [{ instancePath: instancePath + "/set", keyword: "additionalProperties" }];
                            return false;
                            break;
                          }
                        } else {
                          validate10.errors = [{ instancePath: instancePath + "/set", keyword: "type" }];
                          return false;
                        }
                      }
                      var valid0 = _errs25 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.set_once !== void 0) {
                        let data12 = data.set_once;
                        const _errs28 = errors;
                        if (errors === _errs28) {
                          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                            for (const key3 in data12) {
                              validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "additionalProperties" }];
                              return false;
                              break;
                            }
                          } else {
                            validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "type" }];
                            return false;
                          }
                        }
                        var valid0 = _errs28 === errors;
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
