// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.
var validate = validate10;
var pattern0 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern1 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:00Z$/;
var pattern2 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.seq === void 0 && (missing0 = "seq") || data.event === void 0 && (missing0 = "event") || data.at === void 0 && (missing0 = "at") || data.distinct_id === void 0 && (missing0 = "distinct_id") || data.properties === void 0 && (missing0 = "properties") || data.set === void 0 && (missing0 = "set")) {
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
                if ("connect.user.jobRoleUpdate" !== data2) {
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
                          for (const key1 in data5) {
                            validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "additionalProperties" }];
                            return false;
                            break;
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
                        let data6 = data.set;
                        const _errs15 = errors;
                        if (errors === _errs15) {
                          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                            let missing1;
                            if (data6.job_role === void 0 && (missing1 = "job_role")) {
                              validate10.errors = [{ instancePath: instancePath + "/set", keyword: "required", missing: missing1 }];
                              return false;
                            } else {
                              const _errs17 = errors;
                              for (const key2 in data6) {
                                if (!(key2 === "job_role")) {
                                  validate10.errors = [{ instancePath: instancePath + "/set", keyword: "additionalProperties" }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs17 === errors) {
                                if (data6.job_role !== void 0) {
                                  let data7 = data6.job_role;
                                  if (typeof data7 !== "string") {
                                    validate10.errors = [{ instancePath: instancePath + "/set/job_role", keyword: "type" }];
                                    return false;
                                  }
                                  if (!(data7 === "devops_engineer" || data7 === "other" || data7 === "software_engineer" || data7 === "solutions_architect" || data7 === "support_engineer" || data7 === "system_administrator")) {
                                    validate10.errors = [{ instancePath: instancePath + "/set/job_role", keyword: "enum" }];
                                    return false;
                                  }
                                }
                              }
                            }
                          } else {
                            validate10.errors = [{ instancePath: instancePath + "/set", keyword: "type" }];
                            return false;
                          }
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.set_once !== void 0) {
                          let data8 = data.set_once;
                          const _errs20 = errors;
                          if (errors === _errs20) {
                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                              for (const key3 in data8) {
                                validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "additionalProperties" }];
                                return false;
                                break;
                              }
                            } else {
                              validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "type" }];
                              return false;
                            }
                          }
                          var valid0 = _errs20 === errors;
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
