import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
export const id = 913;
export const ids = [913];
export const modules = {

/***/ 76747:
/***/ ((module) => {

function BrowserslistError(message) {
  this.name = 'BrowserslistError'
  this.message = message
  this.browserslist = true
  if (Error.captureStackTrace) {
    Error.captureStackTrace(this, BrowserslistError)
  }
}

BrowserslistError.prototype = Error.prototype

module.exports = BrowserslistError


/***/ }),

/***/ 77913:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

var bbm = __webpack_require__(57409)
var jsReleases = __webpack_require__(73909)
var agents = (__webpack_require__(25588)/* .agents */ .X)
var e2c = __webpack_require__(69666)
var jsEOL = __webpack_require__(93147)
var path = __webpack_require__(16928)

var BrowserslistError = __webpack_require__(76747)
var env = __webpack_require__(11393)
var parseWithoutCache = __webpack_require__(49694) // Will load browser.js in webpack

var YEAR = 365.259641 * 24 * 60 * 60 * 1000
var ANDROID_EVERGREEN_FIRST = '37'
var OP_MOB_BLINK_FIRST = 14
var FIREFOX_ESR_VERSION = '153'

// Helpers

function isVersionsMatch(versionA, versionB) {
  return (versionA + '.').indexOf(versionB + '.') === 0
}

function isEolReleased(name) {
  var version = name.slice(1)
  return browserslist.nodeVersions.some(function (i) {
    return isVersionsMatch(i, version)
  })
}

function normalize(versions) {
  return versions.filter(function (version) {
    return typeof version === 'string'
  })
}

function normalizeElectron(version) {
  var versionToUse = version
  if (version.split('.').length === 3) {
    versionToUse = version.split('.').slice(0, -1).join('.')
  }
  return versionToUse
}

function nameMapper(name) {
  return function mapName(version) {
    return name + ' ' + version
  }
}

function getMajor(version) {
  return parseInt(version.split('.')[0])
}

function getMajorVersions(released, number) {
  if (released.length === 0) return []
  var majorVersions = uniq(released.map(getMajor))
  var minimum = majorVersions[majorVersions.length - number]
  if (!minimum) {
    return released
  }
  var selected = []
  for (var i = released.length - 1; i >= 0; i--) {
    if (minimum > getMajor(released[i])) break
    selected.unshift(released[i])
  }
  return selected
}

function uniq(array) {
  var filtered = []
  for (var i = 0; i < array.length; i++) {
    if (filtered.indexOf(array[i]) === -1) filtered.push(array[i])
  }
  return filtered
}

function fillUsage(result, name, data) {
  for (var i in data) {
    result[name + ' ' + i] = data[i]
  }
}

function filterUsage(usage, sign, popularity) {
  return Object.keys(usage).filter(function (version) {
    var percentage = usage[version]
    if (percentage == null) {
      return false
    }

    switch (sign) {
      case '<':
        return percentage < popularity
      case '<=':
        return percentage <= popularity
      case '>':
        return percentage > popularity
      default:
        return percentage >= popularity
    }
  })
}

function generateFilter(sign, version) {
  if (sign === '>') {
    return function (v) {
      return parseLatestFloat(v) > parseLatestFloat(version)
    }
  } else if (sign === '>=') {
    return function (v) {
      return parseLatestFloat(v) >= parseLatestFloat(version)
    }
  } else if (sign === '<') {
    return function (v) {
      return parseFloat(v) < parseFloat(version)
    }
  } else {
    return function (v) {
      return parseFloat(v) <= parseFloat(version)
    }
  }
}

function parseLatestFloat(v) {
  return parseFloat(v.split('-')[1] || v)
}

function generateSemverFilter(sign, version) {
  version = version.split('.').map(parseSimpleInt)
  version[1] = version[1] || 0
  version[2] = version[2] || 0
  if (sign === '>') {
    return function (v) {
      v = v.split('.').map(parseSimpleInt)
      return compareSemver(v, version) > 0
    }
  } else if (sign === '>=') {
    return function (v) {
      v = v.split('.').map(parseSimpleInt)
      return compareSemver(v, version) >= 0
    }
  } else if (sign === '<') {
    return function (v) {
      v = v.split('.').map(parseSimpleInt)
      return compareSemver(version, v) > 0
    }
  } else {
    return function (v) {
      v = v.split('.').map(parseSimpleInt)
      return compareSemver(version, v) >= 0
    }
  }
}

function parseSimpleInt(x) {
  return parseInt(x)
}

function compare(a, b) {
  if (a < b) return -1
  if (a > b) return +1
  return 0
}

function compareSemver(a, b) {
  return (
    compare(parseInt(a[0]), parseInt(b[0])) ||
    compare(parseInt(a[1] || '0'), parseInt(b[1] || '0')) ||
    compare(parseInt(a[2] || '0'), parseInt(b[2] || '0'))
  )
}

// this follows the npm-like semver behavior
function semverFilterLoose(operator, range) {
  range = range.split('.').map(parseSimpleInt)
  if (typeof range[1] === 'undefined') {
    range[1] = 'x'
  }
  // ignore any patch version because we only return minor versions
  // range[2] = 'x'
  switch (operator) {
    case '<=':
      return function (version) {
        version = version.split('.').map(parseSimpleInt)
        return compareSemverLoose(version, range) <= 0
      }
    case '>=':
    default:
      return function (version) {
        version = version.split('.').map(parseSimpleInt)
        return compareSemverLoose(version, range) >= 0
      }
  }
}

// this follows the npm-like semver behavior
function compareSemverLoose(version, range) {
  if (version[0] !== range[0]) {
    return version[0] < range[0] ? -1 : +1
  }
  if (range[1] === 'x') {
    return 0
  }
  if (version[1] !== range[1]) {
    return version[1] < range[1] ? -1 : +1
  }
  return 0
}

function resolveVersion(data, version) {
  if (data.versions.indexOf(version) !== -1) {
    return version
  } else if (browserslist.versionAliases[data.name][version]) {
    return browserslist.versionAliases[data.name][version]
  } else {
    return false
  }
}

function normalizeVersion(data, version) {
  var resolved = resolveVersion(data, version)
  if (resolved) {
    return resolved
  } else if (data.versions.length === 1) {
    return data.versions[0]
  } else {
    return false
  }
}

function filterByYear(since, context) {
  since = since / 1000
  return Object.keys(agents).reduce(function (selected, name) {
    var data = byName(name, context)
    if (!data) return selected
    var versions = Object.keys(data.releaseDate).filter(function (v) {
      var date = data.releaseDate[v]
      return date !== null && date >= since
    })
    return selected.concat(versions.map(nameMapper(data.name)))
  }, [])
}

function cloneData(data) {
  return {
    name: data.name,
    versions: data.versions,
    released: data.released,
    releaseDate: data.releaseDate
  }
}

function byName(name, context) {
  name = name.toLowerCase()
  name = browserslist.aliases[name] || name
  if (context.mobileToDesktop && browserslist.desktopNames[name]) {
    var desktop = browserslist.data[browserslist.desktopNames[name]]
    if (name === 'android') {
      return normalizeAndroidData(cloneData(browserslist.data[name]), desktop)
    } else {
      var cloned = cloneData(desktop)
      cloned.name = name
      return cloned
    }
  }
  return browserslist.data[name]
}

function normalizeAndroidVersions(androidVersions, chromeVersions) {
  var iFirstEvergreen = chromeVersions.indexOf(ANDROID_EVERGREEN_FIRST)
  return androidVersions
    .filter(function (version) {
      return /^(?:[2-4]\.|[34]$)/.test(version)
    })
    .concat(chromeVersions.slice(iFirstEvergreen))
}

var DANGEROUS_KEYS = ['__proto__', 'constructor', 'prototype']

function copyObject(obj) {
  var copy = {}
  for (var key in obj) {
    if (DANGEROUS_KEYS.indexOf(key) === -1) {
      copy[key] = obj[key]
    }
  }
  return copy
}

function normalizeAndroidData(android, chrome) {
  android.released = normalizeAndroidVersions(android.released, chrome.released)
  android.versions = normalizeAndroidVersions(android.versions, chrome.versions)
  android.releaseDate = copyObject(android.releaseDate)
  android.released.forEach(function (v) {
    if (android.releaseDate[v] === undefined) {
      android.releaseDate[v] = chrome.releaseDate[v]
    }
  })
  return android
}

function checkName(name, context) {
  var data = byName(name, context)
  if (!data) throw new BrowserslistError('Unknown browser ' + name)
  return data
}

function unknownQuery(query) {
  return new BrowserslistError(
    'Unknown browser query `' +
      query +
      '`. ' +
      'Maybe you are using old Browserslist or made typo in query.'
  )
}

// Adjusts last X versions queries for some mobile browsers,
// where caniuse data jumps from a legacy version to the latest
function filterJumps(list, name, nVersions, context) {
  var jump = 1
  switch (name) {
    case 'android':
      if (context.mobileToDesktop) return list
      var released = browserslist.data.chrome.released
      jump = released.length - released.indexOf(ANDROID_EVERGREEN_FIRST)
      break
    case 'op_mob':
      var latest = browserslist.data.op_mob.released.slice(-1)[0]
      jump = getMajor(latest) - OP_MOB_BLINK_FIRST + 1
      break
    default:
      return list
  }
  if (nVersions <= jump) {
    return list.slice(-1)
  }
  return list.slice(jump - 1 - nVersions)
}

function isSupported(flags, withPartial) {
  return (
    typeof flags === 'string' &&
    (flags.indexOf('y') >= 0 || (withPartial && flags.indexOf('a') >= 0))
  )
}

function resolve(queries, context) {
  return parseQueries(queries).reduce(function (result, node, index) {
    if (node.not && index === 0) {
      throw new BrowserslistError(
        'Write any browsers query (for instance, `defaults`) ' +
          'before `' +
          node.query +
          '`'
      )
    }
    var type = QUERIES[node.type]
    var array = type.select.call(browserslist, context, node).map(function (j) {
      var parts = j.split(' ')
      if (parts[1] === '0') {
        return parts[0] + ' ' + byName(parts[0], context).versions[0]
      } else {
        return j
      }
    })

    if (!node.not && node.compose === 'or') {
      for (var i = 0; i < array.length; i++) {
        result.push(array[i])
      }
      return result
    }

    var filter = new Set(array)
    var filterKeep = !node.not
    return result.filter(function (j) {
      return filter.has(j) === filterKeep
    })
  }, [])
}

function prepareOpts(opts) {
  if (typeof opts === 'undefined') opts = {}

  if (typeof opts.path === 'undefined') {
    opts.path = path.resolve ? path.resolve('.') : '.'
  }

  return opts
}

function prepareQueries(queries, opts) {
  if (typeof queries === 'undefined' || queries === null) {
    var config = browserslist.loadConfig(opts)
    if (config) {
      queries = config
    } else {
      queries = browserslist.defaults
    }
  }

  return queries
}

function checkQueries(queries) {
  if (!(typeof queries === 'string' || Array.isArray(queries))) {
    throw new BrowserslistError(
      'Browser queries must be an array or string. Got ' + typeof queries + '.'
    )
  }
}

var CACHE_MAX_ENTRIES = 500

function boundedCacheSet(map, key, value) {
  if (map.size >= CACHE_MAX_ENTRIES) {
    map.delete(map.keys().next().value)
  }
  map.set(key, value)
}

var cache = new Map()
var parseCache = new Map()

function browserslist(queries, opts) {
  opts = prepareOpts(opts)
  queries = prepareQueries(queries, opts)
  checkQueries(queries)

  var needsPath = parseQueries(queries).some(function (node) {
    return QUERIES[node.type].needsPath
  })
  var context = {
    ignoreUnknownVersions: opts.ignoreUnknownVersions,
    dangerousExtend: opts.dangerousExtend,
    throwOnMissing: opts.throwOnMissing,
    mobileToDesktop: opts.mobileToDesktop,
    env: opts.env
  }
  // Removing to avoid using context.path without marking query as needsPath
  if (needsPath) {
    context.path = opts.path
  }

  env.oldDataWarning(browserslist.data)
  var stats = env.getStat(opts, browserslist.data)
  if (stats) {
    context.customUsage = {}
    for (var browser in stats) {
      fillUsage(context.customUsage, browser, stats[browser])
    }
  }

  var cacheKey = JSON.stringify([queries, context])
  if (cache.has(cacheKey)) return cache.get(cacheKey)

  var result = uniq(resolve(queries, context)).sort(function (name1, name2) {
    name1 = name1.split(' ')
    name2 = name2.split(' ')
    if (name1[0] === name2[0]) {
      // assumptions on caniuse data
      // 1) version ranges never overlaps
      // 2) if version is not a range, it never contains `-`
      var version1 = name1[1].split('-')[0]
      var version2 = name2[1].split('-')[0]
      return compareSemver(version2.split('.'), version1.split('.'))
    } else {
      return compare(name1[0], name2[0])
    }
  })
  if (!env.env.BROWSERSLIST_DISABLE_CACHE) {
    boundedCacheSet(cache, cacheKey, result)
  }
  return result
}

function parseQueries(queries) {
  var cacheKey = JSON.stringify(queries)
  if (parseCache.has(cacheKey)) return parseCache.get(cacheKey)
  var result = parseWithoutCache(QUERIES, queries)
  if (!env.env.BROWSERSLIST_DISABLE_CACHE) {
    boundedCacheSet(parseCache, cacheKey, result)
  }
  return result
}

function loadCustomUsage(context, config) {
  var stats = env.loadStat(context, config, browserslist.data)
  if (stats) {
    context.customUsage = {}
    for (var browser in stats) {
      fillUsage(context.customUsage, browser, stats[browser])
    }
  }
  if (!context.customUsage) {
    throw new BrowserslistError('Custom usage statistics was not provided')
  }
  return context.customUsage
}

browserslist.parse = function (queries, opts) {
  opts = prepareOpts(opts)
  queries = prepareQueries(queries, opts)
  checkQueries(queries)
  return parseQueries(queries)
}

// Will be filled by Can I Use data below
browserslist.cache = {}
browserslist.data = {}
browserslist.usage = {
  global: {},
  custom: null
}

// Default browsers query
browserslist.defaults = ['> 0.5%', 'last 2 versions', 'Firefox ESR', 'not dead']

// Browser names aliases
browserslist.aliases = {
  fx: 'firefox',
  ff: 'firefox',
  ios: 'ios_saf',
  explorer: 'ie',
  blackberry: 'bb',
  explorermobile: 'ie_mob',
  operamini: 'op_mini',
  operamobile: 'op_mob',
  chromeandroid: 'and_chr',
  firefoxandroid: 'and_ff',
  ucandroid: 'and_uc',
  qqandroid: 'and_qq'
}

// Can I Use only provides a few versions for some browsers (e.g. and_chr).
// Fallback to a similar browser for unknown versions
// Note op_mob is not included as its chromium versions are not in sync with Opera desktop
browserslist.desktopNames = {
  and_chr: 'chrome',
  and_ff: 'firefox',
  ie_mob: 'ie',
  android: 'chrome' // has extra processing logic
}

// Aliases to work with joined versions like `ios_saf 7.0-7.1`
browserslist.versionAliases = {}

browserslist.clearCaches = env.clearCaches
browserslist.parseConfig = env.parseConfig
browserslist.readConfig = env.readConfig
browserslist.findConfigFile = env.findConfigFile
browserslist.findConfig = env.findConfig
browserslist.loadConfig = env.loadConfig

browserslist.coverage = function (browsers, stats) {
  var data
  if (typeof stats === 'undefined') {
    data = browserslist.usage.global
  } else if (stats === 'my stats') {
    var opts = {}
    opts.path = path.resolve ? path.resolve('.') : '.'
    var customStats = env.getStat(opts, browserslist.data)
    if (!customStats) {
      throw new BrowserslistError('Custom usage statistics was not provided')
    }
    data = {}
    for (var browser in customStats) {
      fillUsage(data, browser, customStats[browser])
    }
  } else if (typeof stats === 'string') {
    if (stats.length > 2) {
      stats = stats.toLowerCase()
    } else {
      stats = stats.toUpperCase()
    }
    env.loadCountry(browserslist.usage, stats, browserslist.data)
    data = browserslist.usage[stats]
  } else {
    if ('dataByBrowser' in stats) {
      stats = stats.dataByBrowser
    }
    stats = env.getStat({ stats: stats }, browserslist.data)
    data = {}
    for (var name in stats) {
      for (var version in stats[name]) {
        data[name + ' ' + version] = stats[name][version]
      }
    }
  }

  return browsers.reduce(function (all, i) {
    var usage = data[i]
    if (usage === undefined) {
      usage = data[i.replace(/ \S+$/, ' 0')]
    }
    return all + (usage || 0)
  }, 0)
}

function nodeQuery(context, node) {
  var matched = browserslist.nodeVersions.filter(function (i) {
    return isVersionsMatch(i, node.version)
  })
  if (matched.length === 0) {
    if (context.ignoreUnknownVersions) {
      return []
    } else {
      throw new BrowserslistError(
        'Unknown version ' + node.version + ' of Node.js'
      )
    }
  }
  return ['node ' + matched[matched.length - 1]]
}

function sinceQuery(context, node) {
  var year = parseInt(node.year)
  var month = parseInt(node.month || '01') - 1
  var day = parseInt(node.day || '01')
  return filterByYear(Date.UTC(year, month, day, 0, 0, 0), context)
}

function bbmTransform(bbmVersions) {
  var browsers = {
    chrome: 'chrome',
    chrome_android: 'and_chr',
    edge: 'edge',
    firefox: 'firefox',
    firefox_android: 'and_ff',
    safari: 'safari',
    safari_ios: 'ios_saf',
    webview_android: 'android',
    samsunginternet_android: 'samsung',
    opera_android: 'op_mob',
    opera: 'opera',
    qq_android: 'and_qq',
    uc_android: 'and_uc',
    kai_os: 'kaios'
  }

  return bbmVersions
    .filter(function (version) {
      return Object.keys(browsers).indexOf(version.browser) !== -1
    })
    .map(function (version) {
      return browsers[version.browser] + ' >= ' + version.version
    })
}

function coverQuery(context, node) {
  var coverage = parseFloat(node.coverage)
  var usage = browserslist.usage.global
  if (node.place) {
    if (node.place.match(/^my\s+stats$/i)) {
      if (!context.customUsage) {
        throw new BrowserslistError('Custom usage statistics was not provided')
      }
      usage = context.customUsage
    } else {
      var place
      if (node.place.length === 2) {
        place = node.place.toUpperCase()
      } else {
        place = node.place.toLowerCase()
      }
      env.loadCountry(browserslist.usage, place, browserslist.data)
      usage = browserslist.usage[place]
    }
  } else if (node.config) {
    usage = loadCustomUsage(context, node.config)
  }
  var versions = Object.keys(usage).sort(function (a, b) {
    return usage[b] - usage[a]
  })
  var covered = 0
  var result = []
  var version
  for (var i = 0; i < versions.length; i++) {
    version = versions[i]
    // Region data has `null` for versions without usage data. Like zero usage,
    // they add nothing to the coverage and sort together with the zeros.
    if (!usage[version]) break
    covered += usage[version]
    result.push(version)
    if (covered >= coverage) break
  }
  return result
}

var QUERIES = {
  last_major_versions: {
    matches: ['versions'],
    regexp: /^last\s+(\d+)\s+major\s+versions?$/i,
    select: function (context, node) {
      return Object.keys(agents).reduce(function (selected, name) {
        var data = byName(name, context)
        if (!data) return selected
        var list = getMajorVersions(data.released, node.versions)
        list = list.map(nameMapper(data.name))
        list = filterJumps(list, data.name, node.versions, context)
        return selected.concat(list)
      }, [])
    }
  },
  last_versions: {
    matches: ['versions'],
    regexp: /^last\s+(\d+)\s+versions?$/i,
    select: function (context, node) {
      return Object.keys(agents).reduce(function (selected, name) {
        var data = byName(name, context)
        if (!data) return selected
        var list = data.released.slice(-node.versions)
        list = list.map(nameMapper(data.name))
        list = filterJumps(list, data.name, node.versions, context)
        return selected.concat(list)
      }, [])
    }
  },
  last_electron_major_versions: {
    matches: ['versions'],
    regexp: /^last\s+(\d+)\s+electron\s+major\s+versions?$/i,
    select: function (context, node) {
      var validVersions = getMajorVersions(Object.keys(e2c), node.versions)
      return validVersions.map(function (i) {
        return 'chrome ' + e2c[i]
      })
    }
  },
  last_node_major_versions: {
    matches: ['versions'],
    regexp: /^last\s+(\d+)\s+node\s+major\s+versions?$/i,
    select: function (context, node) {
      return getMajorVersions(browserslist.nodeVersions, node.versions).map(
        function (version) {
          return 'node ' + version
        }
      )
    }
  },
  last_browser_major_versions: {
    matches: ['versions', 'browser'],
    regexp: /^last\s+(\d+)\s+(\w+)\s+major\s+versions?$/i,
    select: function (context, node) {
      var data = checkName(node.browser, context)
      var validVersions = getMajorVersions(data.released, node.versions)
      var list = validVersions.map(nameMapper(data.name))
      list = filterJumps(list, data.name, node.versions, context)
      return list
    }
  },
  last_electron_versions: {
    matches: ['versions'],
    regexp: /^last\s+(\d+)\s+electron\s+versions?$/i,
    select: function (context, node) {
      return Object.keys(e2c)
        .slice(-node.versions)
        .map(function (i) {
          return 'chrome ' + e2c[i]
        })
    }
  },
  last_node_versions: {
    matches: ['versions'],
    regexp: /^last\s+(\d+)\s+node\s+versions?$/i,
    select: function (context, node) {
      return browserslist.nodeVersions
        .slice(-node.versions)
        .map(function (version) {
          return 'node ' + version
        })
    }
  },
  last_browser_versions: {
    matches: ['versions', 'browser'],
    regexp: /^last\s+(\d+)\s+(\w+)\s+versions?$/i,
    select: function (context, node) {
      var data = checkName(node.browser, context)
      var list = data.released.slice(-node.versions).map(nameMapper(data.name))
      list = filterJumps(list, data.name, node.versions, context)
      return list
    }
  },
  unreleased_versions: {
    matches: [],
    regexp: /^unreleased\s+versions$/i,
    select: function (context) {
      return Object.keys(agents).reduce(function (selected, name) {
        var data = byName(name, context)
        if (!data) return selected
        var list = data.versions.filter(function (v) {
          return data.released.indexOf(v) === -1
        })
        list = list.map(nameMapper(data.name))
        return selected.concat(list)
      }, [])
    }
  },
  unreleased_electron_versions: {
    matches: [],
    regexp: /^unreleased\s+electron\s+versions?$/i,
    select: function () {
      return []
    }
  },
  unreleased_browser_versions: {
    matches: ['browser'],
    regexp: /^unreleased\s+(\w+)\s+versions?$/i,
    select: function (context, node) {
      var data = checkName(node.browser, context)
      return data.versions
        .filter(function (v) {
          return data.released.indexOf(v) === -1
        })
        .map(nameMapper(data.name))
    }
  },
  last_years: {
    matches: ['years'],
    regexp: /^last\s+((\d+\.)?\d+)\s+years?$/i,
    select: function (context, node) {
      return filterByYear(Date.now() - YEAR * node.years, context)
    }
  },
  since_y: {
    matches: ['year'],
    regexp: /^since\s+(\d+)$/i,
    select: sinceQuery
  },
  since_y_m: {
    matches: ['year', 'month'],
    regexp: /^since\s+(\d+)-(\d+)$/i,
    select: sinceQuery
  },
  since_y_m_d: {
    matches: ['year', 'month', 'day'],
    regexp: /^since\s+(\d+)-(\d+)-(\d+)$/i,
    select: sinceQuery
  },
  baseline: {
    matches: ['year', 'availability', 'date', 'downstream', 'kaios'],
    // Matches:
    //   baseline 2024
    //   baseline newly available
    //   baseline widely available
    //   baseline widely available on 2024-06-01
    //   ...with downstream
    //   ...including kaios
    regexp:
      /^baseline\s+(?!\s)(?:(\d+)|(newly|widely)\s+(?!\s)available(?:\s+(?!\s)on\s+(?!\s)(\d{4}-\d{2}-\d{2}))?)?(\s+(?!\s)with\s+(?!\s)downstream)?(\s+(?!\s)including\s+(?!\s)kaios)?$/i,
    select: function (context, node) {
      var availability = node.availability && node.availability.toLowerCase()
      if (availability === 'newly' && node.date) {
        throw new BrowserslistError(
          'Using newly available with a date is not supported, please use "widely available on YYYY-MM-DD" and add 30 months to the date you specified.'
        )
      }

      var options = {
        includeDownstreamBrowsers: !!node.downstream,
        includeKaiOS: !!node.kaios,
        suppressWarnings: true
      }
      if (node.year) {
        options.targetYear = node.year
      } else if (node.date) {
        options.widelyAvailableOnDate = node.date
      } else if (availability === 'newly') {
        options.widelyAvailableOnDate = new Date().setMonth(
          new Date().getMonth() + 30
        )
      }

      var baselineVersions
      if (options.includeKaiOS && !options.includeDownstreamBrowsers) {
        // baseline-browser-mapping counts KaiOS as a downstream browser and
        // refuses to return it alone, so take KaiOS from the downstream list
        // and everything else from the core one
        options.includeDownstreamBrowsers = true
        var downstream = bbm.getCompatibleVersions(options)
        options.includeDownstreamBrowsers = false
        options.includeKaiOS = false
        baselineVersions = bbm.getCompatibleVersions(options).concat(
          downstream.filter(function (version) {
            return version.browser === 'kai_os'
          })
        )
      } else {
        baselineVersions = bbm.getCompatibleVersions(options)
      }
      return resolve(bbmTransform(baselineVersions), context)
    }
  },
  popularity: {
    matches: ['sign', 'popularity'],
    regexp: /^(>=?|<=?)\s*(\d+|\d+\.\d+|\.\d+)%$/,
    select: function (context, node) {
      var popularity = parseFloat(node.popularity)
      var usage = browserslist.usage.global
      return filterUsage(usage, node.sign, popularity)
    }
  },
  popularity_in_my_stats: {
    matches: ['sign', 'popularity'],
    regexp: /^(>=?|<=?)\s*(\d+|\d+\.\d+|\.\d+)%\s+in\s+my\s+stats$/i,
    select: function (context, node) {
      var popularity = parseFloat(node.popularity)
      if (!context.customUsage) {
        throw new BrowserslistError('Custom usage statistics was not provided')
      }
      var usage = context.customUsage
      return filterUsage(usage, node.sign, popularity)
    }
  },
  popularity_in_config_stats: {
    matches: ['sign', 'popularity', 'config'],
    regexp: /^(>=?|<=?)\s*(\d+|\d+\.\d+|\.\d+)%\s+in\s+(\S+)\s+stats$/i,
    select: function (context, node) {
      var popularity = parseFloat(node.popularity)
      var usage = loadCustomUsage(context, node.config)
      return filterUsage(usage, node.sign, popularity)
    }
  },
  popularity_in_place: {
    matches: ['sign', 'popularity', 'place'],
    regexp: /^(>=?|<=?)\s*(\d+|\d+\.\d+|\.\d+)%\s+in\s+((alt-)?\w\w)$/i,
    select: function (context, node) {
      var popularity = parseFloat(node.popularity)
      var place = node.place
      if (place.length === 2) {
        place = place.toUpperCase()
      } else {
        place = place.toLowerCase()
      }
      env.loadCountry(browserslist.usage, place, browserslist.data)
      var usage = browserslist.usage[place]
      return filterUsage(usage, node.sign, popularity)
    }
  },
  cover: {
    matches: ['coverage'],
    regexp: /^cover\s+(\d+|\d+\.\d+|\.\d+)%$/i,
    select: coverQuery
  },
  cover_in: {
    matches: ['coverage', 'place'],
    regexp: /^cover\s+(\d+|\d+\.\d+|\.\d+)%\s+in\s+(my\s+stats|(alt-)?\w\w)$/i,
    select: coverQuery
  },
  cover_config: {
    matches: ['coverage', 'config'],
    regexp: /^cover\s+(\d+|\d+\.\d+|\.\d+)%\s+in\s+(\S+)\s+stats$/i,
    select: coverQuery
  },
  supports: {
    matches: ['supportType', 'feature'],
    regexp: /^(?:(fully|partially)\s+)?supports\s+([\w-]+)$/i,
    select: function (context, node) {
      env.loadFeature(browserslist.cache, node.feature)
      var supportType = node.supportType && node.supportType.toLowerCase()
      var withPartial = supportType !== 'fully'
      var features = browserslist.cache[node.feature]
      var result = []
      for (var name in features) {
        var data = byName(name, context)
        // Only check desktop when latest released mobile has support
        var iMax = data.released.length - 1
        while (iMax >= 0) {
          if (data.released[iMax] in features[name]) break
          iMax--
        }
        var checkDesktop =
          context.mobileToDesktop &&
          name in browserslist.desktopNames &&
          isSupported(features[name][data.released[iMax]], withPartial)
        data.versions.forEach(function (version) {
          var flags = features[name][version]
          if (flags === undefined && checkDesktop) {
            flags = features[browserslist.desktopNames[name]][version]
          }
          if (isSupported(flags, withPartial)) {
            result.push(name + ' ' + version)
          }
        })
      }
      return result
    }
  },
  electron_range: {
    matches: ['from', 'to'],
    regexp: /^electron\s+([\d.]+)\s*-\s*([\d.]+)$/i,
    select: function (context, node) {
      var fromToUse = normalizeElectron(node.from)
      var toToUse = normalizeElectron(node.to)
      var from = parseFloat(node.from)
      var to = parseFloat(node.to)
      if (!e2c[fromToUse]) {
        throw new BrowserslistError('Unknown version ' + from + ' of electron')
      }
      if (!e2c[toToUse]) {
        throw new BrowserslistError('Unknown version ' + to + ' of electron')
      }
      return Object.keys(e2c)
        .filter(semverFilterLoose('>=', node.from))
        .filter(semverFilterLoose('<=', node.to))
        .map(function (i) {
          return 'chrome ' + e2c[i]
        })
    }
  },
  node_range: {
    matches: ['from', 'to'],
    regexp: /^node\s+([\d.]+)\s*-\s*([\d.]+)$/i,
    select: function (context, node) {
      return browserslist.nodeVersions
        .filter(semverFilterLoose('>=', node.from))
        .filter(semverFilterLoose('<=', node.to))
        .map(function (v) {
          return 'node ' + v
        })
    }
  },
  browser_range: {
    matches: ['browser', 'from', 'to'],
    regexp: /^(\w+)\s+([\d.]+)\s*-\s*([\d.]+)$/i,
    select: function (context, node) {
      var data = checkName(node.browser, context)
      var from = parseFloat(normalizeVersion(data, node.from) || node.from)
      var to = parseFloat(normalizeVersion(data, node.to) || node.to)
      function filter(v) {
        return parseLatestFloat(v) >= from && parseFloat(v) <= to
      }
      return data.released.filter(filter).map(nameMapper(data.name))
    }
  },
  electron_ray: {
    matches: ['sign', 'version'],
    regexp: /^electron\s*(>=?|<=?)\s*([\d.]+)$/i,
    select: function (context, node) {
      var versionToUse = normalizeElectron(node.version)
      return Object.keys(e2c)
        .filter(generateFilter(node.sign, versionToUse))
        .map(function (i) {
          return 'chrome ' + e2c[i]
        })
    }
  },
  node_ray: {
    matches: ['sign', 'version'],
    regexp: /^node\s*(>=?|<=?)\s*([\d.]+)$/i,
    select: function (context, node) {
      return browserslist.nodeVersions
        .filter(generateSemverFilter(node.sign, node.version))
        .map(function (v) {
          return 'node ' + v
        })
    }
  },
  browser_ray: {
    matches: ['browser', 'sign', 'version'],
    regexp: /^(\w+)\s*(>=?|<=?)\s*([\d.]+|esr)$/i,
    select: function (context, node) {
      var version = node.version
      var data = checkName(node.browser, context)
      var alias = browserslist.versionAliases[data.name][version.toLowerCase()]
      // Keep numbers as is: a joined range like `15.6-15.8` would move
      // the bound to its other end
      if (alias && !/^[\d.]+$/.test(version)) version = alias
      if (!/[\d.]+/.test(version)) {
        throw new BrowserslistError(
          'Unknown version ' + version + ' of ' + node.browser
        )
      }
      return data.released
        .filter(generateFilter(node.sign, version))
        .map(function (v) {
          return data.name + ' ' + v
        })
    }
  },
  firefox_esr: {
    matches: [],
    regexp: /^(firefox|ff|fx)\s+esr$/i,
    select: function () {
      return ['firefox ' + FIREFOX_ESR_VERSION]
    }
  },
  opera_mini_all: {
    matches: [],
    regexp: /(operamini|op_mini)\s+all/i,
    select: function () {
      return ['op_mini all']
    }
  },
  electron_version: {
    matches: ['version'],
    regexp: /^electron\s+([\d.]+)$/i,
    select: function (context, node) {
      var versionToUse = normalizeElectron(node.version)
      var chrome = e2c[versionToUse]
      if (!chrome) {
        throw new BrowserslistError(
          'Unknown version ' + node.version + ' of electron'
        )
      }
      return ['chrome ' + chrome]
    }
  },
  node_major_version: {
    matches: ['version'],
    regexp: /^node\s+(\d+)$/i,
    select: nodeQuery
  },
  node_minor_version: {
    matches: ['version'],
    regexp: /^node\s+(\d+\.\d+)$/i,
    select: nodeQuery
  },
  node_patch_version: {
    matches: ['version'],
    regexp: /^node\s+(\d+\.\d+\.\d+)$/i,
    select: nodeQuery
  },
  current_node: {
    matches: [],
    regexp: /^current\s+node$/i,
    select: function (context) {
      return [env.currentNode(resolve, context)]
    }
  },
  maintained_node: {
    matches: [],
    regexp: /^maintained\s+node\s+versions$/i,
    select: function (context) {
      var now = Date.now()
      var queries = Object.keys(jsEOL)
        .filter(function (key) {
          return (
            now < Date.parse(jsEOL[key].end) &&
            now > Date.parse(jsEOL[key].start) &&
            isEolReleased(key)
          )
        })
        .map(function (key) {
          return 'node ' + key.slice(1)
        })
      return resolve(queries, context)
    }
  },
  phantomjs_1_9: {
    matches: [],
    regexp: /^phantomjs\s+1.9$/i,
    select: function () {
      return ['safari 5']
    }
  },
  phantomjs_2_1: {
    matches: [],
    regexp: /^phantomjs\s+2.1$/i,
    select: function () {
      return ['safari 6']
    }
  },
  browser_version: {
    matches: ['browser', 'version'],
    regexp: /^(\w+)\s+(tp|[\d.]+)$/i,
    select: function (context, node) {
      var version = node.version
      if (/^tp$/i.test(version)) version = 'TP'
      var data = checkName(node.browser, context)
      var alias = normalizeVersion(data, version)
      if (alias) {
        version = alias
      } else {
        if (version.indexOf('.') === -1) {
          alias = version + '.0'
        } else {
          alias = version.replace(/\.0$/, '')
        }
        alias = normalizeVersion(data, alias)
        if (alias) {
          version = alias
        } else if (context.ignoreUnknownVersions) {
          return []
        } else {
          throw new BrowserslistError(
            'Unknown version ' + version + ' of ' + node.browser
          )
        }
      }
      return [data.name + ' ' + version]
    }
  },
  browserslist_config: {
    matches: [],
    regexp: /^browserslist\s+config$/i,
    needsPath: true,
    select: function (context) {
      return browserslist(undefined, context)
    }
  },
  extends: {
    matches: ['config'],
    regexp: /^extends\s+(?!\s)(.+)$/i,
    needsPath: true,
    select: function (context, node) {
      return resolve(env.loadQueries(context, node.config), context)
    }
  },
  defaults: {
    matches: [],
    regexp: /^defaults$/i,
    select: function (context) {
      return resolve(browserslist.defaults, context)
    }
  },
  dead: {
    matches: [],
    regexp: /^dead$/i,
    select: function (context) {
      var dead = [
        'Baidu >= 0',
        'ie <= 11',
        'ie_mob <= 11',
        'bb <= 10',
        'op_mob <= 12.1',
        'samsung 4'
      ]
      return resolve(dead, context)
    }
  },
  unknown: {
    matches: [],
    regexp: /^(\w+)$/i,
    select: function (context, node) {
      if (byName(node.query, context)) {
        throw new BrowserslistError(
          'Specify versions in Browserslist query for browser ' + node.query
        )
      } else {
        throw unknownQuery(node.query)
      }
    }
  }
}

// Get and convert Can I Use data

;(function () {
  for (var name in agents) {
    var browser = agents[name]
    browserslist.data[name] = {
      name: name,
      versions: normalize(agents[name].versions),
      released: normalize(agents[name].versions.slice(0, -3)),
      releaseDate: agents[name].release_date
    }
    fillUsage(browserslist.usage.global, name, browser.usage_global)

    browserslist.versionAliases[name] = {}
    for (var i = 0; i < browser.versions.length; i++) {
      var full = browser.versions[i]
      if (!full) continue

      if (full.indexOf('-') !== -1) {
        var interval = full.split('-')
        for (var j = 0; j < interval.length; j++) {
          browserslist.versionAliases[name][interval[j]] = full
        }
      }
    }
  }

  browserslist.nodeVersions = jsReleases
    .filter(function (release) {
      // Skip prereleases like 27.0.0-alpha.0.0.0 from the Node.js alpha line
      return release.version.indexOf('-') === -1
    })
    .map(function (release) {
      return release.version
    })
})()

browserslist.versionAliases.firefox.esr = FIREFOX_ESR_VERSION

module.exports = browserslist


/***/ }),

/***/ 11393:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

var feature = (__webpack_require__(13702)["default"])
var region = (__webpack_require__(84358)["default"])
var fs = __webpack_require__(79896)
var path = __webpack_require__(16928)

var BrowserslistError = __webpack_require__(76747)

var IS_SECTION = /^\s*\[(.+)]\s*$/
var CONFIG_PATTERN = /^browserslist-config-/
var SCOPED_CONFIG__PATTERN =
  /^@[^/]+(?:\/[^/]+)?\/browserslist-config(?:-|$|\/)/
var FORMAT =
  'Browserslist config should be a string or an array ' +
  'of strings with browser queries'
var PATHTYPE_UNKNOWN = 'unknown'
var PATHTYPE_DIR = 'directory'
var PATHTYPE_FILE = 'file'

var dataTimeChecked = false
var statCache = {}
var configPathCache = {}
var parseConfigCache = {}

function checkExtend(name) {
  var use = ' Use `dangerousExtend` option to disable.'
  if (!CONFIG_PATTERN.test(name) && !SCOPED_CONFIG__PATTERN.test(name)) {
    throw new BrowserslistError(
      'Browserslist config needs `browserslist-config-` prefix. ' + use
    )
  }
  if (name.indexOf('\\') !== -1) {
    throw new BrowserslistError(
      '`\\` not allowed in Browserslist config name. ' + use
    )
  }
  if (name.replace(/^@[^/]+\//, '').indexOf('.') !== -1) {
    throw new BrowserslistError(
      '`.` not allowed in Browserslist config name. ' + use
    )
  }
  if (name.indexOf('node_modules') !== -1) {
    throw new BrowserslistError(
      '`node_modules` not allowed in Browserslist config.' + use
    )
  }
}

function getPathType(filepath) {
  var stats
  try {
    stats = fs.existsSync(filepath) && fs.statSync(filepath)
  } catch (err) {
    /* c8 ignore start */
    if (
      err.code !== 'ENOENT' &&
      err.code !== 'EACCES' &&
      err.code !== 'ERR_ACCESS_DENIED'
    ) {
      throw err
    }
    /* c8 ignore end */
  }

  if (stats && stats.isDirectory()) return PATHTYPE_DIR
  if (stats && stats.isFile()) return PATHTYPE_FILE

  return PATHTYPE_UNKNOWN
}

function isFile(file) {
  return getPathType(file) === PATHTYPE_FILE
}

function isDirectory(dir) {
  return getPathType(dir) === PATHTYPE_DIR
}

function checkConfigTypo(correct) {
  var typo = path.join(
    path.dirname(correct),
    path.basename(correct).replace('browserslist', 'browserlist')
  )
  if (isFile(typo) && !isFile(correct)) {
    throw new BrowserslistError(
      '`' +
        path.basename(typo) +
        '` instead of `' +
        path.basename(correct) +
        '` in ' +
        path.dirname(typo)
    )
  }
}

function eachParent(file, callback, cache) {
  var loc = path.resolve(file)
  var pathsForCacheResult = []
  var result
  do {
    if (!pathInRoot(loc)) {
      break
    }
    if (cache && loc in cache) {
      result = cache[loc]
      break
    }
    pathsForCacheResult.push(loc)

    if (!isDirectory(loc)) {
      continue
    }

    var locResult = callback(loc)
    if (typeof locResult !== 'undefined') {
      result = locResult
      break
    }
  } while (loc !== (loc = path.dirname(loc)))

  if (cache && !process.env.BROWSERSLIST_DISABLE_CACHE) {
    pathsForCacheResult.forEach(function (cachePath) {
      cache[cachePath] = result
    })
  }
  return result
}

function pathInRoot(p) {
  if (!process.env.BROWSERSLIST_ROOT_PATH) return true
  var rootPath = path.resolve(process.env.BROWSERSLIST_ROOT_PATH)
  if (path.relative(rootPath, p).substring(0, 2) === '..') {
    return false
  }
  return true
}

function check(section) {
  if (Array.isArray(section)) {
    for (var i = 0; i < section.length; i++) {
      if (typeof section[i] !== 'string') {
        throw new BrowserslistError(FORMAT)
      }
    }
  } else if (typeof section !== 'string') {
    throw new BrowserslistError(FORMAT)
  }
}

function pickEnv(config, opts) {
  if (typeof config !== 'object') return config

  var name
  if (typeof opts.env === 'string') {
    name = opts.env
  } else if (process.env.BROWSERSLIST_ENV) {
    name = process.env.BROWSERSLIST_ENV
  } else if (process.env.NODE_ENV) {
    name = process.env.NODE_ENV
  } else {
    name = 'production'
  }

  if (opts.throwOnMissing) {
    if (name && name !== 'defaults' && !config[name]) {
      throw new BrowserslistError(
        'Missing config for Browserslist environment `' + name + '`'
      )
    }
  }

  return config[name] || config.defaults
}

function parsePackage(file) {
  var text = fs
    .readFileSync(file)
    .toString()
    .replace(/^\uFEFF/m, '')
  var list
  if (
    text.indexOf('"browserslist"') >= 0 ||
    text.indexOf('"browserlist"') >= 0
  ) {
    var config = JSON.parse(text)
    if (config.browserlist && typeof config.browserslist === 'undefined') {
      throw new BrowserslistError(
        '`browserlist` key instead of `browserslist` in ' + file
      )
    }
    list = config.browserslist
  }
  if (Array.isArray(list) || typeof list === 'string') {
    list = { defaults: list }
  }
  for (var i in list) {
    check(list[i])
  }

  return list
}

function parsePackageOrReadConfig(file) {
  if (file in parseConfigCache) {
    return parseConfigCache[file]
  }

  var isPackage = path.basename(file) === 'package.json'
  var result = isPackage ? parsePackage(file) : module.exports.readConfig(file)

  if (!process.env.BROWSERSLIST_DISABLE_CACHE) {
    parseConfigCache[file] = result
  }
  return result
}

function latestReleaseTime(agents) {
  var latest = 0
  for (var name in agents) {
    var dates = agents[name].releaseDate || {}
    for (var key in dates) {
      if (latest < dates[key]) {
        latest = dates[key]
      }
    }
  }
  return latest * 1000
}

function getMonthsPassed(date) {
  var now = new Date()
  var past = new Date(date)

  var years = now.getFullYear() - past.getFullYear()
  var months = now.getMonth() - past.getMonth()

  return years * 12 + months
}

function normalizeStats(data, stats) {
  if (!data) {
    data = {}
  }
  if (stats && 'dataByBrowser' in stats) {
    stats = stats.dataByBrowser
  }

  if (typeof stats !== 'object') return undefined

  var normalized = Object.create(null)
  for (var i in stats) {
    var versions = Object.keys(stats[i])
    var known = Object.prototype.hasOwnProperty.call(data, i) && data[i]
    if (versions.length === 1 && known && known.versions.length === 1) {
      var normal = known.versions[0]
      normalized[i] = Object.create(null)
      normalized[i][normal] = stats[i][versions[0]]
    } else {
      normalized[i] = stats[i]
    }
  }

  return normalized
}

function normalizeUsageData(usageData, data) {
  for (var browser in usageData) {
    var browserUsage = usageData[browser]
    // https://github.com/browserslist/browserslist/issues/431#issuecomment-565230615
    // caniuse-db returns { 0: "percentage" } for `and_*` regional stats
    if ('0' in browserUsage) {
      var versions = data[browser].versions
      browserUsage[versions[versions.length - 1]] = browserUsage[0]
      delete browserUsage[0]
    }
  }
}

module.exports = {
  loadQueries: function loadQueries(ctx, name) {
    if (!ctx.dangerousExtend && !process.env.BROWSERSLIST_DANGEROUS_EXTEND) {
      checkExtend(name)
    }
    var queries = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__(64973).resolve(name, { paths: ['.', ctx.path] }))
    if (typeof queries === 'object' && queries !== null && queries.__esModule) {
      queries = queries.default
    }
    if (queries) {
      if (Array.isArray(queries)) {
        return queries
      } else if (typeof queries === 'object') {
        if (!queries.defaults) queries.defaults = []
        return pickEnv(queries, ctx, name)
      }
    }
    throw new BrowserslistError(
      '`' +
        name +
        '` config exports not an array of queries' +
        ' or an object of envs'
    )
  },

  loadStat: function loadStat(ctx, name, data) {
    if (!ctx.dangerousExtend && !process.env.BROWSERSLIST_DANGEROUS_EXTEND) {
      checkExtend(name)
    }
    var stats = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(
      // Use forward slashes for module paths, also on Windows.
      __webpack_require__(64973).resolve(path.posix.join(name, 'browserslist-stats.json'), {
        paths: ['.']
      })
    )
    return normalizeStats(data, stats)
  },

  getStat: function getStat(opts, data) {
    var stats
    if (opts.stats) {
      stats = opts.stats
    } else if (process.env.BROWSERSLIST_STATS) {
      stats = process.env.BROWSERSLIST_STATS
    } else if (opts.path && path.resolve && fs.existsSync) {
      stats = eachParent(
        opts.path,
        function (dir) {
          var file = path.join(dir, 'browserslist-stats.json')
          return isFile(file) ? file : undefined
        },
        statCache
      )
    }
    if (typeof stats === 'string') {
      try {
        stats = JSON.parse(fs.readFileSync(stats))
      } catch (e) {
        throw new BrowserslistError("Can't read " + stats)
      }
    }
    return normalizeStats(data, stats)
  },

  loadConfig: function loadConfig(opts) {
    if (process.env.BROWSERSLIST) {
      return process.env.BROWSERSLIST
    } else if (opts.config || process.env.BROWSERSLIST_CONFIG) {
      var file = opts.config || process.env.BROWSERSLIST_CONFIG
      return pickEnv(parsePackageOrReadConfig(file), opts)
    } else if (opts.path) {
      return pickEnv(module.exports.findConfig(opts.path), opts)
    } else {
      return undefined
    }
  },

  loadCountry: function loadCountry(usage, country, data) {
    var code = country.replace(/[^\w-]/g, '')
    if (!usage[code]) {
      var compressed
      try {
        compressed = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('caniuse-lite/data/regions/' + code + '.js')
      } catch (e) {
        throw new BrowserslistError('Unknown region name `' + code + '`.')
      }
      var usageData = region(compressed)
      normalizeUsageData(usageData, data)
      usage[country] = Object.create(null)
      for (var i in usageData) {
        for (var j in usageData[i]) {
          usage[country][i + ' ' + j] = usageData[i][j]
        }
      }
    }
  },

  loadFeature: function loadFeature(features, name) {
    name = name.replace(/[^\w-]/g, '')
    if (features[name]) return
    var compressed
    try {
      compressed = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('caniuse-lite/data/features/' + name + '.js')
    } catch (e) {
      throw new BrowserslistError('Unknown feature name `' + name + '`.')
    }
    var stats = feature(compressed).stats
    features[name] = {}
    for (var i in stats) {
      features[name][i] = {}
      for (var j in stats[i]) {
        features[name][i][j] = stats[i][j]
      }
    }
  },

  parseConfig: function parseConfig(string) {
    var result = { defaults: [] }
    var sections = ['defaults']

    string
      .toString()
      .replace(/#[^\n]*/g, '')
      .split(/\n|,/)
      .map(function (line) {
        return line.trim()
      })
      .filter(function (line) {
        return line !== ''
      })
      .forEach(function (line) {
        if (IS_SECTION.test(line)) {
          sections = line.match(IS_SECTION)[1].trim().split(' ')
          sections.forEach(function (section) {
            if (result[section]) {
              throw new BrowserslistError(
                'Duplicate section ' + section + ' in Browserslist config'
              )
            }
            result[section] = []
          })
        } else {
          sections.forEach(function (section) {
            result[section].push(line)
          })
        }
      })

    return result
  },

  readConfig: function readConfig(file) {
    if (!isFile(file)) {
      throw new BrowserslistError("Can't read " + file + ' config')
    }

    return module.exports.parseConfig(fs.readFileSync(file))
  },

  findConfigFile: function findConfigFile(from) {
    return eachParent(
      from,
      function (dir) {
        var config = path.join(dir, 'browserslist')
        var pkg = path.join(dir, 'package.json')
        var rc = path.join(dir, '.browserslistrc')

        var pkgBrowserslist
        if (isFile(pkg)) {
          try {
            pkgBrowserslist = parsePackage(pkg)
          } catch (e) {
            if (e.name === 'BrowserslistError') throw e
            console.warn(
              '[Browserslist] Could not parse ' + pkg + '. Ignoring it.'
            )
          }
        }

        checkConfigTypo(rc)
        checkConfigTypo(config)

        if (isFile(config) && pkgBrowserslist) {
          throw new BrowserslistError(
            dir + ' contains both browserslist and package.json with browsers'
          )
        } else if (isFile(rc) && pkgBrowserslist) {
          throw new BrowserslistError(
            dir +
              ' contains both .browserslistrc and package.json with browsers'
          )
        } else if (isFile(config) && isFile(rc)) {
          throw new BrowserslistError(
            dir + ' contains both .browserslistrc and browserslist'
          )
        } else if (isFile(config)) {
          return config
        } else if (isFile(rc)) {
          return rc
        } else if (pkgBrowserslist) {
          return pkg
        }
      },
      configPathCache
    )
  },

  findConfig: function findConfig(from) {
    var configFile = this.findConfigFile(from)

    return configFile ? parsePackageOrReadConfig(configFile) : undefined
  },

  clearCaches: function clearCaches() {
    dataTimeChecked = false
    statCache = {}
    configPathCache = {}
    parseConfigCache = {}

    this.cache = {}
  },

  oldDataWarning: function oldDataWarning(agentsObj) {
    if (dataTimeChecked) return
    dataTimeChecked = true
    if (process.env.BROWSERSLIST_IGNORE_OLD_DATA) return
    if (process.env.npm_config_loglevel === 'silent') return

    var latest = latestReleaseTime(agentsObj)
    var monthsPassed = getMonthsPassed(latest)

    if (latest !== 0 && monthsPassed >= 6) {
      if (process.env.BROWSERSLIST_TRACE_WARNING) {
        console.info('Last browser release in DB: ' + String(new Date(latest)))
        console.trace()
      }

      var months = monthsPassed + ' ' + (monthsPassed > 1 ? 'months' : 'month')
      console.warn(
        'Browserslist: browsers data (caniuse-lite) is ' +
          months +
          ' old. Please run:\n' +
          '  npx update-browserslist-db@latest\n' +
          '  Why you should do it regularly: ' +
          'https://github.com/browserslist/update-db#readme'
      )
    }
  },

  currentNode: function currentNode() {
    return 'node ' + process.versions.node
  },

  env: process.env
}


/***/ }),

/***/ 49694:
/***/ ((module) => {

var SPACE = /\s/

function endsWithOperator(block) {
  // Scan the suffix once rather than backtracking over long whitespace runs.
  var end = block.length
  while (end > 0 && SPACE.test(block[end - 1])) end--

  if (block[end - 1] === ',') {
    return block.slice(0, end - 1).trim().length > 0
  }

  var tail = block.slice(Math.max(0, end - 3), end).toLowerCase()
  var size = 0
  if (tail === 'and') {
    size = 3
  } else if (tail.slice(-2) === 'or') {
    size = 2
  }
  if (size === 0 || end <= size || !SPACE.test(block[end - size - 1])) {
    return false
  }
  return block.slice(0, end - size).trim().length > 0
}

function flatten(array) {
  if (!Array.isArray(array)) return [array]
  // Iterative flatten: `reduce`+`concat` copies the accumulator on every step,
  // which is O(n²) once a query resolves to many nodes.
  var result = []
  var stack = [array]
  while (stack.length) {
    var item = stack.pop()
    if (Array.isArray(item)) {
      for (var i = item.length - 1; i >= 0; i--) {
        stack.push(item[i])
      }
    } else {
      result.push(item)
    }
  }
  return result
}

function matchQuery(all, query) {
  var node = { query: query }
  var not = query.match(/^not\s+(?!\s)/i)
  if (not) {
    node.not = true
    query = query.slice(not[0].length)
  }

  for (var name in all) {
    var type = all[name]
    var match = query.match(type.regexp)
    if (match) {
      node.type = name
      for (var i = 0; i < type.matches.length; i++) {
        node[type.matches[i]] = match[i + 1]
      }
      return node
    }
  }

  node.type = 'unknown'
  return node
}

function pushClause(all, qs, text, compose) {
  var node = matchQuery(all, text.trim())
  node.compose = compose
  qs.push(node)
}

// Splits a query block into clauses on the `\s+and\s+`, `\s+or\s+` and `,\s*`
// delimiters in a single left-to-right pass. The previous implementation grew
// a suffix one character at a time and re-tested anchored `\s+…` regexps at
// every length, which backtracks across whitespace runs and is O(n²) — a
// small padded query could freeze the event loop for tens of seconds.
function parseBlock(all, block, qs) {
  if (block.length === 0) return

  var len = block.length
  var clauseStart = 0
  // Compose for the clause currently being read; the leftmost clause is `or`.
  var compose = 'or'
  var i = 0

  while (i < len) {
    var ch = block[i]

    if (ch === ',') {
      // `,\s*` delimiter. A delimiter at the very start (i === 0) has no left
      // clause — the original never emits one there.
      if (i !== 0) pushClause(all, qs, block.slice(clauseStart, i), compose)
      i++
      while (i < len && SPACE.test(block[i])) i++
      compose = 'or'
      clauseStart = i
      continue
    }

    if (SPACE.test(ch)) {
      // Possible `\s+and\s+` or `\s+or\s+`. Scan the whitespace run once
      // (linear, no backtracking), then check the following keyword.
      var q = i
      while (q < len && SPACE.test(block[q])) q++

      if (
        q + 3 < len &&
        (block[q] === 'a' || block[q] === 'A') &&
        (block[q + 1] === 'n' || block[q + 1] === 'N') &&
        (block[q + 2] === 'd' || block[q + 2] === 'D') &&
        SPACE.test(block[q + 3])
      ) {
        // The leading `\s+` of `\s+and\s+` absorbs whitespace at the block
        // start, so a delimiter at i === 0 has no left clause.
        if (i !== 0) pushClause(all, qs, block.slice(clauseStart, i), compose)
        var afterAnd = q + 3
        while (afterAnd < len && SPACE.test(block[afterAnd])) afterAnd++
        compose = 'and'
        i = afterAnd
        clauseStart = afterAnd
        continue
      } else if (
        q + 2 < len &&
        (block[q] === 'o' || block[q] === 'O') &&
        (block[q + 1] === 'r' || block[q + 1] === 'R') &&
        SPACE.test(block[q + 2])
      ) {
        if (i !== 0) pushClause(all, qs, block.slice(clauseStart, i), compose)
        var afterOr = q + 2
        while (afterOr < len && SPACE.test(block[afterOr])) afterOr++
        compose = 'or'
        i = afterOr
        clauseStart = afterOr
        continue
      } else {
        // Whitespace inside a clause; skip the run and keep reading.
        i = q
        continue
      }
    }

    i++
  }

  pushClause(all, qs, block.slice(clauseStart), compose)
}

module.exports = function parse(all, queries) {
  if (!Array.isArray(queries)) queries = [queries]
  // Only explicitly connected entries share a block; all other entries keep
  // the parser's implicit OR. Joining each group once keeps this pass linear.
  var blocks = []
  var pending = []
  queries.forEach(function (block) {
    if (block.length === 0) return
    pending.push(block)
    if (endsWithOperator(block)) return
    blocks.push(pending.join('\n'))
    pending = []
  })
  // Parse an unfinished continuation too, so a dangling operator still errors.
  if (pending.length > 0) blocks.push(pending.join('\n'))

  return flatten(
    blocks.map(function (block) {
      var qs = []
      parseBlock(all, block, qs)
      return qs
    })
  )
}


/***/ }),

/***/ 48540:
/***/ ((module) => {

module.exports={A:{A:{K:0,D:0,E:0,F:0,A:0,B:0.165034,ID:0},B:"ms",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","ID","K","D","E","F","A","B","","",""],E:"IE",F:{ID:962323200,K:998870400,D:1161129600,E:1237420800,F:1300060800,A:1346716800,B:1381968000}},B:{A:{"0":0,"1":0,"2":0.065246,"3":0.069084,"4":0,"5":0.042218,"6":0.011514,"7":0.011514,"8":0,"9":0,C:0,L:0,M:0,G:0,N:0,O:0,P:0.003838,Q:0,H:0,R:0,S:0,T:0,U:0,V:0,W:0,X:0,Y:0,Z:0,a:0,b:0.007676,c:0,d:0,e:0,f:0,g:0,h:0,i:0,j:0,k:0,l:0,m:0,n:0,o:0,p:0,q:0,r:0,s:0.030704,t:0,u:0,v:0,w:0,x:0.003838,y:0,z:0,AB:0,WB:0,XB:0,YB:0,BB:0.007676,CB:0.011514,DB:0.007676,EB:0.007676,FB:0.007676,GB:0.007676,HB:0.003838,IB:0.011514,JB:0.011514,ZB:0.015352,aB:0.007676,bB:0.007676,cB:0.011514,dB:0.007676,eB:0.011514,fB:0.011514,gB:0.011514,hB:0.015352,iB:0.01919,jB:0.05757,kB:0.030704,lB:0.061408,mB:0.149682,nB:1.48531,oB:1.96889,pB:0.859712},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","C","L","M","G","N","O","P","Q","H","R","S","T","U","V","W","X","Y","Z","a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r","s","t","u","v","w","x","y","z","0","1","2","3","4","5","6","7","8","9","AB","WB","XB","YB","BB","CB","DB","EB","FB","GB","HB","IB","JB","ZB","aB","bB","cB","dB","eB","fB","gB","hB","iB","jB","kB","lB","mB","nB","oB","pB","","",""],E:"Edge",F:{"0":1694649600,"1":1697155200,"2":1698969600,"3":1701993600,"4":1706227200,"5":1708732800,"6":1711152000,"7":1713398400,"8":1715990400,"9":1718841600,C:1438128000,L:1447286400,M:1470096000,G:1491868800,N:1508198400,O:1525046400,P:1542067200,Q:1579046400,H:1581033600,R:1586736000,S:1590019200,T:1594857600,U:1598486400,V:1602201600,W:1605830400,X:1611360000,Y:1614816000,Z:1618358400,a:1622073600,b:1626912000,c:1630627200,d:1632441600,e:1634774400,f:1637539200,g:1641427200,h:1643932800,i:1646265600,j:1649635200,k:1651190400,l:1653955200,m:1655942400,n:1659657600,o:1661990400,p:1664755200,q:1666915200,r:1670198400,s:1673481600,t:1675900800,u:1678665600,v:1680825600,w:1683158400,x:1685664000,y:1689897600,z:1692576000,AB:1721865600,WB:1724371200,XB:1726704000,YB:1729123200,BB:1731542400,CB:1737417600,DB:1740614400,EB:1741219200,FB:1743984000,GB:1746316800,HB:1748476800,IB:1750896000,JB:1754611200,ZB:1756944000,aB:1759363200,bB:1761868800,cB:1764806400,dB:1768780800,eB:1770854400,fB:1773446400,gB:1775692800,hB:1778112000,iB:1780531200,jB:1782950400,kB:1785369600,lB:1787788800,mB:1788998400,nB:1790208000,oB:1791417600,pB:1792627200},D:{C:"ms",L:"ms",M:"ms",G:"ms",N:"ms",O:"ms",P:"ms"}},C:{A:{"0":0,"1":0.003838,"2":0,"3":0.072922,"4":0.142006,"5":0.007676,"6":0.026866,"7":0.049894,"8":0.01919,"9":0,JD:0,iC:0,I:0,qB:0,K:0,D:0,E:0,F:0,A:0,B:0.003838,C:0,L:0,M:0,G:0,N:0,O:0,P:0,rB:0,KB:0,LB:0,MB:0,NB:0,OB:0,PB:0,QB:0,J:0,RB:0,SB:0,TB:0,UB:0,sB:0,tB:0,uB:0,vB:0,wB:0,xB:0,yB:0,zB:0,"0B":0,"1B":0,"2B":0,"3B":0,"4B":0,"5B":0,"6B":0,"7B":0,"8B":0,"9B":0,AC:0,BC:0,CC:0.007676,DC:0,EC:0,FC:0,GC:0,HC:0,IC:0,jC:0,JC:0,kC:0,KC:0,LC:0,MC:0,NC:0,OC:0,PC:0,QC:0,RC:0,SC:0,TC:0,UC:0,VC:0,WC:0,XC:0,YC:0,ZC:0,aC:0.003838,Q:0,H:0,R:0,lC:0,S:0,T:0,U:0,V:0,W:0,X:0,Y:0,Z:0,a:0,b:0,c:0,d:0,e:0,f:0,g:0,h:0,i:0,j:0,k:0,l:0,m:0,n:0,o:0,p:0,q:0,r:0,s:0,t:0,u:0,v:0,w:0,x:0,y:0.122816,z:0,AB:0.003838,WB:0.003838,XB:0,YB:0.007676,BB:0.007676,CB:0.007676,DB:0.007676,EB:0.007676,FB:0.011514,GB:0.011514,HB:0.003838,IB:0.003838,JB:0.003838,ZB:0.061408,aB:0.007676,bB:0.011514,cB:0.007676,dB:0.003838,eB:0,fB:0.003838,gB:0.007676,hB:0.007676,iB:0.003838,jB:0.007676,kB:0.007676,lB:0.01919,mB:0.03838,nB:0.015352,oB:0.023028,pB:0.088274,VB:0.583376,mC:0.583376,nC:0.103626,bC:0,KD:0,LD:0,MD:0,ND:0,OD:0},B:"moz",C:["JD","iC","ND","OD","I","qB","K","D","E","F","A","B","C","L","M","G","N","O","P","rB","KB","LB","MB","NB","OB","PB","QB","J","RB","SB","TB","UB","sB","tB","uB","vB","wB","xB","yB","zB","0B","1B","2B","3B","4B","5B","6B","7B","8B","9B","AC","BC","CC","DC","EC","FC","GC","HC","IC","jC","JC","kC","KC","LC","MC","NC","OC","PC","QC","RC","SC","TC","UC","VC","WC","XC","YC","ZC","aC","Q","H","R","lC","S","T","U","V","W","X","Y","Z","a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r","s","t","u","v","w","x","y","z","0","1","2","3","4","5","6","7","8","9","AB","WB","XB","YB","BB","CB","DB","EB","FB","GB","HB","IB","JB","ZB","aB","bB","cB","dB","eB","fB","gB","hB","iB","jB","kB","lB","mB","nB","oB","pB","VB","mC","nC","bC","KD","LD","MD"],E:"Firefox",F:{"0":1693267200,"1":1695686400,"2":1698105600,"3":1700524800,"4":1702944000,"5":1705968000,"6":1708387200,"7":1710806400,"8":1713225600,"9":1715644800,JD:1161648000,iC:1213660800,ND:1246320000,OD:1264032000,I:1300752000,qB:1308614400,K:1313452800,D:1317081600,E:1317081600,F:1320710400,A:1324339200,B:1327968000,C:1331596800,L:1335225600,M:1338854400,G:1342483200,N:1346112000,O:1349740800,P:1353628800,rB:1357603200,KB:1361232000,LB:1364860800,MB:1368489600,NB:1372118400,OB:1375747200,PB:1379376000,QB:1386633600,J:1391472000,RB:1395100800,SB:1398729600,TB:1402358400,UB:1405987200,sB:1409616000,tB:1413244800,uB:1417392000,vB:1421107200,wB:1424736000,xB:1428278400,yB:1431475200,zB:1435881600,"0B":1439251200,"1B":1442880000,"2B":1446508800,"3B":1450137600,"4B":1453852800,"5B":1457395200,"6B":1461628800,"7B":1465257600,"8B":1470096000,"9B":1474329600,AC:1479168000,BC:1485216000,CC:1488844800,DC:1492560000,EC:1497312000,FC:1502150400,GC:1506556800,HC:1510617600,IC:1516665600,jC:1520985600,JC:1525824000,kC:1529971200,KC:1536105600,LC:1540252800,MC:1544486400,NC:1548720000,OC:1552953600,PC:1558396800,QC:1562630400,RC:1567468800,SC:1571788800,TC:1575331200,UC:1578355200,VC:1581379200,WC:1583798400,XC:1586304000,YC:1588636800,ZC:1591056000,aC:1593475200,Q:1595894400,H:1598313600,R:1600732800,lC:1603152000,S:1605571200,T:1607990400,U:1611619200,V:1614038400,W:1616457600,X:1618790400,Y:1622505600,Z:1626134400,a:1628553600,b:1630972800,c:1633392000,d:1635811200,e:1638835200,f:1641859200,g:1644364800,h:1646697600,i:1649116800,j:1651536000,k:1653955200,l:1656374400,m:1658793600,n:1661212800,o:1663632000,p:1666051200,q:1668470400,r:1670889600,s:1673913600,t:1676332800,u:1678752000,v:1681171200,w:1683590400,x:1686009600,y:1688428800,z:1690848000,AB:1718064000,WB:1720483200,XB:1722902400,YB:1725321600,BB:1727740800,CB:1730160000,DB:1732579200,EB:1736208000,FB:1738627200,GB:1741046400,HB:1743465600,IB:1745884800,JB:1748304000,ZB:1750723200,aB:1753142400,bB:1755561600,cB:1757980800,dB:1760400000,eB:1762819200,fB:1765238400,gB:1768262400,hB:1771891200,iB:1774310400,jB:1776729600,kB:1779148800,lB:1781568000,mB:1784592000,nB:1787011200,oB:1788220800,pB:1789430400,VB:1790640000,mC:1791849600,nC:1793059200,bC:1794268800,KD:null,LD:null,MD:null}},D:{A:{"0":0.072922,"1":0.199576,"2":0.145844,"3":0.222604,"4":0.026866,"5":0.046056,"6":0.049894,"7":0.103626,"8":0.023028,"9":0.030704,I:0,qB:0,K:0,D:0,E:0,F:0,A:0,B:0,C:0,L:0,M:0,G:0,N:0,O:0,P:0,rB:0,KB:0,LB:0,MB:0,NB:0,OB:0,PB:0,QB:0,J:0,RB:0,SB:0,TB:0,UB:0,sB:0,tB:0,uB:0,vB:0,wB:0,xB:0,yB:0,zB:0,"0B":0,"1B":0,"2B":0,"3B":0,"4B":0,"5B":0,"6B":0,"7B":0,"8B":0.007676,"9B":0.003838,AC:0,BC:0,CC:0,DC:0,EC:0,FC:0,GC:0,HC:0,IC:0,jC:0,JC:0,kC:0,KC:0,LC:0,MC:0,NC:0,OC:0,PC:0,QC:0,RC:0,SC:0.007676,TC:0,UC:0,VC:0,WC:0.007676,XC:0,YC:0,ZC:0,aC:0,Q:0.003838,H:0,R:0,S:0,T:0,U:0,V:0.003838,W:0.007676,X:0,Y:0,Z:0,a:0.003838,b:0.003838,c:0.007676,d:0,e:0,f:0,g:0,h:0.011514,i:0,j:0,k:0.011514,l:0.007676,m:0.126654,n:0.069084,o:0.072922,p:0.072922,q:0.069084,r:0.072922,s:0.560348,t:0.072922,u:0.07676,v:0.072922,w:0.003838,x:0.015352,y:0.007676,z:0.168872,AB:0.011514,WB:0.042218,XB:0.007676,YB:0.03838,BB:0.188062,CB:0.023028,DB:0.1919,EB:0.072922,FB:0.072922,GB:0.257146,HB:0.084436,IB:0.157358,JB:0.084436,ZB:0.092112,aB:0.084436,bB:0.353096,cB:0.042218,dB:0.468236,eB:0.042218,fB:1.79235,gB:0.13433,hB:0.130492,iB:0.199576,jB:0.303202,kB:1.65034,lB:0.55651,mB:0.7676,nB:5.76468,oB:6.302,pB:2.54459,VB:0.026866,mC:0.003838,nC:0,bC:0},B:"webkit",C:["","","","","","","","","I","qB","K","D","E","F","A","B","C","L","M","G","N","O","P","rB","KB","LB","MB","NB","OB","PB","QB","J","RB","SB","TB","UB","sB","tB","uB","vB","wB","xB","yB","zB","0B","1B","2B","3B","4B","5B","6B","7B","8B","9B","AC","BC","CC","DC","EC","FC","GC","HC","IC","jC","JC","kC","KC","LC","MC","NC","OC","PC","QC","RC","SC","TC","UC","VC","WC","XC","YC","ZC","aC","Q","H","R","S","T","U","V","W","X","Y","Z","a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r","s","t","u","v","w","x","y","z","0","1","2","3","4","5","6","7","8","9","AB","WB","XB","YB","BB","CB","DB","EB","FB","GB","HB","IB","JB","ZB","aB","bB","cB","dB","eB","fB","gB","hB","iB","jB","kB","lB","mB","nB","oB","pB","VB","mC","nC","bC"],E:"Chrome",F:{"0":1694476800,"1":1696896000,"2":1698710400,"3":1701993600,"4":1705968000,"5":1708387200,"6":1710806400,"7":1713225600,"8":1715644800,"9":1718064000,I:1264377600,qB:1274745600,K:1283385600,D:1287619200,E:1291248000,F:1296777600,A:1299542400,B:1303862400,C:1307404800,L:1312243200,M:1316131200,G:1316131200,N:1319500800,O:1323734400,P:1328659200,rB:1332892800,KB:1337040000,LB:1340668800,MB:1343692800,NB:1348531200,OB:1352246400,PB:1357862400,QB:1361404800,J:1364428800,RB:1369094400,SB:1374105600,TB:1376956800,UB:1384214400,sB:1389657600,tB:1392940800,uB:1397001600,vB:1400544000,wB:1405468800,xB:1409011200,yB:1412640000,zB:1416268800,"0B":1421798400,"1B":1425513600,"2B":1429401600,"3B":1432080000,"4B":1437523200,"5B":1441152000,"6B":1444780800,"7B":1449014400,"8B":1453248000,"9B":1456963200,AC:1460592000,BC:1464134400,CC:1469059200,DC:1472601600,EC:1476230400,FC:1480550400,GC:1485302400,HC:1489017600,IC:1492560000,jC:1496707200,JC:1500940800,kC:1504569600,KC:1508198400,LC:1512518400,MC:1516752000,NC:1520294400,OC:1523923200,PC:1527552000,QC:1532390400,RC:1536019200,SC:1539648000,TC:1543968000,UC:1548720000,VC:1552348800,WC:1555977600,XC:1559606400,YC:1564444800,ZC:1568073600,aC:1571702400,Q:1575936000,H:1580860800,R:1586304000,S:1589846400,T:1594684800,U:1598313600,V:1601942400,W:1605571200,X:1611014400,Y:1614556800,Z:1618272000,a:1621987200,b:1626739200,c:1630368000,d:1632268800,e:1634601600,f:1637020800,g:1641340800,h:1643673600,i:1646092800,j:1648512000,k:1650931200,l:1653350400,m:1655769600,n:1659398400,o:1661817600,p:1664236800,q:1666656000,r:1669680000,s:1673308800,t:1675728000,u:1678147200,v:1680566400,w:1682985600,x:1685404800,y:1689724800,z:1692057600,AB:1721174400,WB:1724112000,XB:1726531200,YB:1728950400,BB:1731369600,CB:1736812800,DB:1738627200,EB:1741046400,FB:1743465600,GB:1745884800,HB:1748304000,IB:1750723200,JB:1754352000,ZB:1756771200,aB:1759190400,bB:1761609600,cB:1764633600,dB:1768262400,eB:1770681600,fB:1773100800,gB:1775520000,hB:1777939200,iB:1780358400,jB:1782777600,kB:1785196800,lB:1787616000,mB:1788825600,nB:1790035200,oB:1791244800,pB:1792454400,VB:1793664000,mC:null,nC:null,bC:null}},E:{A:{I:0,qB:0,K:0,D:0,E:0,F:0,A:0,B:0,C:0,L:0,M:0.003838,G:0,J:0.40299,PD:0,oC:0,QD:0,RD:0,SD:0,TD:0,pC:0,cC:0,dC:0,UD:0.011514,VD:0.015352,WD:0,qC:0,rC:0,eC:0.003838,XD:0.061408,fC:0,sC:0.007676,tC:0.003838,uC:0.007676,vC:0.007676,wC:0.015352,YD:0.145844,gC:0.011514,xC:0.103626,yC:0.023028,zC:0.026866,"0C":0.049894,"1C":0.053732,ZD:0.222604,hC:0.015352,"2C":0.015352,"3C":0.007676,"4C":0.026866,"5C":0.007676,"6C":0.264822,"7C":0.015352,"8C":0.015352,"9C":0.042218,AD:0.049894,BD:0.05757,CD:0.1919,DD:1.00172,ED:0,FD:0.023028,aD:0,bD:0},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","PD","oC","I","qB","QD","K","RD","D","SD","E","F","TD","A","pC","B","cC","C","dC","L","UD","M","VD","G","WD","qC","rC","eC","XD","fC","sC","tC","uC","vC","wC","YD","gC","xC","yC","zC","0C","1C","ZD","hC","2C","3C","4C","5C","6C","7C","8C","9C","AD","BD","CD","DD","J","ED","FD","aD","bD",""],E:"Safari",F:{PD:1205798400,oC:1226534400,I:1244419200,qB:1275868800,QD:1311120000,K:1343174400,RD:1382400000,D:1382400000,SD:1410998400,E:1413417600,F:1443657600,TD:1458518400,A:1474329600,pC:1490572800,B:1505779200,cC:1522281600,C:1537142400,dC:1553472000,L:1568851200,UD:1585008000,M:1600214400,VD:1619395200,G:1632096000,WD:1635292800,qC:1639353600,rC:1647216000,eC:1652745600,XD:1658275200,fC:1662940800,sC:1666569600,tC:1670889600,uC:1674432000,vC:1679875200,wC:1684368000,YD:1690156800,gC:1695686400,xC:1698192000,yC:1702252800,zC:1705881600,"0C":1709596800,"1C":1715558400,ZD:1722211200,hC:1726444800,"2C":1730073600,"3C":1733875200,"4C":1737936000,"5C":1743379200,"6C":1747008000,"7C":1757894400,"8C":1762128000,"9C":1762041600,AD:1770854400,BD:1774310400,CD:1778457600,DD:1785110400,J:1789344000,ED:1792713600,FD:1792972800,aD:null,bD:null}},F:{A:{"0":0,"1":0,"2":0.003838,"3":0.007676,"4":0.007676,"5":0.007676,"6":0,"7":0,"8":0,"9":0,F:0,B:0,C:0,G:0,N:0,O:0,P:0,rB:0,KB:0,LB:0,MB:0,NB:0,OB:0,PB:0,QB:0,J:0,RB:0,SB:0,TB:0,UB:0,sB:0,tB:0,uB:0,vB:0,wB:0,xB:0,yB:0,zB:0,"0B":0,"1B":0,"2B":0,"3B":0,"4B":0,"5B":0,"6B":0.003838,"7B":0,"8B":0,"9B":0,AC:0,BC:0,CC:0,DC:0,EC:0,FC:0,GC:0,HC:0,IC:0,JC:0,KC:0,LC:0,MC:0,NC:0,OC:0,PC:0,QC:0,RC:0,SC:0,TC:0,UC:0,VC:0,WC:0,XC:0,YC:0,ZC:0,aC:0,Q:0,H:0,R:0,lC:0,S:0,T:0,U:0,V:0,W:0,X:0,Y:0.003838,Z:0.003838,a:0,b:0,c:0,d:0,e:0.023028,f:0,g:0,h:0,i:0,j:0,k:0,l:0.011514,m:0,n:0,o:0.01919,p:0.03838,q:0.01919,r:0,s:0,t:0,u:0,v:0,w:0,x:0.007676,y:0.007676,z:0.007676,AB:0,BB:0,CB:0,DB:0,EB:0.003838,FB:0.01919,GB:0.47975,HB:0.184224,IB:0.065246,JB:0,cD:0,dD:0,eD:0,fD:0,cC:0,GD:0,gD:0,dC:0},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","F","cD","dD","eD","fD","B","cC","GD","gD","C","dC","G","N","O","P","rB","KB","LB","MB","NB","OB","PB","QB","J","RB","SB","TB","UB","sB","tB","uB","vB","wB","xB","yB","zB","0B","1B","2B","3B","4B","5B","6B","7B","8B","9B","AC","BC","CC","DC","EC","FC","GC","HC","IC","JC","KC","LC","MC","NC","OC","PC","QC","RC","SC","TC","UC","VC","WC","XC","YC","ZC","aC","Q","H","R","lC","S","T","U","V","W","X","Y","Z","a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r","s","t","u","v","w","x","y","z","0","1","2","3","4","5","6","7","8","9","AB","BB","CB","DB","EB","FB","GB","HB","IB","JB","","",""],E:"Opera",F:{"0":1739404800,"1":1744675200,"2":1747094400,"3":1751414400,"4":1756339200,"5":1757548800,"6":1761609600,"7":1762992000,"8":1764806400,"9":1769990400,F:1150761600,cD:1223424000,dD:1251763200,eD:1267488000,fD:1277942400,B:1292457600,cC:1302566400,GD:1309219200,gD:1323129600,C:1323129600,dC:1352073600,G:1372723200,N:1377561600,O:1381104000,P:1386288000,rB:1390867200,KB:1393891200,LB:1399334400,MB:1401753600,NB:1405987200,OB:1409616000,PB:1413331200,QB:1417132800,J:1422316800,RB:1425945600,SB:1430179200,TB:1433808000,UB:1438646400,sB:1442448000,tB:1445904000,uB:1449100800,vB:1454371200,wB:1457308800,xB:1462320000,yB:1465344000,zB:1470096000,"0B":1474329600,"1B":1477267200,"2B":1481587200,"3B":1486425600,"4B":1490054400,"5B":1494374400,"6B":1498003200,"7B":1502236800,"8B":1506470400,"9B":1510099200,AC:1515024000,BC:1517961600,CC:1521676800,DC:1525910400,EC:1530144000,FC:1534982400,GC:1537833600,HC:1543363200,IC:1548201600,JC:1554768000,KC:1561593600,LC:1566259200,MC:1570406400,NC:1573689600,OC:1578441600,PC:1583971200,QC:1587513600,RC:1592956800,SC:1595894400,TC:1600128000,UC:1603238400,VC:1613520000,WC:1612224000,XC:1616544000,YC:1619568000,ZC:1623715200,aC:1627948800,Q:1631577600,H:1633392000,R:1635984000,lC:1638403200,S:1642550400,T:1644969600,U:1647993600,V:1650412800,W:1652745600,X:1654646400,Y:1657152000,Z:1660780800,a:1663113600,b:1668816000,c:1668643200,d:1671062400,e:1675209600,f:1677024000,g:1679529600,h:1681948800,i:1684195200,j:1687219200,k:1690329600,l:1692748800,m:1696204800,n:1699920000,o:1699920000,p:1702944000,q:1707264000,r:1710115200,s:1711497600,t:1716336000,u:1719273600,v:1721088000,w:1724284800,x:1727222400,y:1732665600,z:1736294400,AB:1772064000,BB:1776124800,CB:1779926400,DB:1782691200,EB:1785974400,FB:1787184000,GB:1789603200,HB:1791331200,IB:1792454400,JB:1793750400},D:{F:"o",B:"o",C:"o",cD:"o",dD:"o",eD:"o",fD:"o",cC:"o",GD:"o",gD:"o",dC:"o"}},G:{A:{E:0,oC:0,hD:0,HD:0.00134846,iD:0.00134846,jD:0,kD:0.00269693,lD:0,mD:0,nD:0,oD:0,pD:0.0121362,qD:0.00134846,rD:0.00269693,sD:0,tD:0.0323631,uD:0,vD:0.00269693,wD:0,xD:0.00134846,yD:0.00404539,zD:0.00809079,"0D":0.00943925,qC:0.00539386,rC:0.00674232,eC:0.00809079,"1D":0.172603,fC:0.0134846,sC:0.0215754,tC:0.0121362,uC:0.0256208,vC:0.00674232,wC:0.0107877,"2D":0.23733,gC:0.00943925,xC:0.0121362,yC:0.0121362,zC:0.01753,"0C":0.0269693,"1C":0.0512416,"3D":0.133498,hC:0.0283178,"2C":0.055287,"3C":0.0863017,"4C":0.14024,"5C":0.093044,"6C":1.73547,"7C":0.0809079,"8C":0.0836048,"9C":0.213057,AD:0.226542,BD:0.163164,CD:1.01809,DD:6.12203,"4D":2.1926,ED:0,FD:0.126756},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","oC","hD","HD","iD","jD","kD","E","lD","mD","nD","oD","pD","qD","rD","sD","tD","uD","vD","wD","xD","yD","zD","0D","qC","rC","eC","1D","fC","sC","tC","uC","vC","wC","2D","gC","xC","yC","zC","0C","1C","3D","hC","2C","3C","4C","5C","6C","7C","8C","9C","AD","BD","CD","DD","4D","ED","FD",""],E:"Safari on iOS",F:{oC:1270252800,hD:1283904000,HD:1299628800,iD:1331078400,jD:1359331200,kD:1394409600,E:1410912000,lD:1413763200,mD:1442361600,nD:1458518400,oD:1473724800,pD:1490572800,qD:1505779200,rD:1522281600,sD:1537142400,tD:1553472000,uD:1568851200,vD:1572220800,wD:1580169600,xD:1585008000,yD:1600214400,zD:1619395200,"0D":1632096000,qC:1639353600,rC:1647216000,eC:1652659200,"1D":1658275200,fC:1662940800,sC:1666569600,tC:1670889600,uC:1674432000,vC:1679875200,wC:1684368000,"2D":1690156800,gC:1694995200,xC:1698192000,yC:1702252800,zC:1705881600,"0C":1709596800,"1C":1715558400,"3D":1722211200,hC:1726444800,"2C":1730073600,"3C":1733875200,"4C":1737936000,"5C":1743379200,"6C":1747008000,"7C":1757894400,"8C":1762128000,"9C":1765497600,AD:1770854400,BD:1774310400,CD:1778457600,DD:1785110400,"4D":1789344000,ED:null,FD:null}},H:{A:{"5D":0},B:"o",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","5D","","",""],E:"Opera Mini",F:{"5D":1426464000}},I:{A:{iC:0,I:0,VB:0.0246372,"6D":0,"7D":0,"8D":0,"9D":0,HD:0,AE:0,BE:0.0000073956},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","6D","7D","8D","iC","I","9D","HD","AE","BE","VB","","",""],E:"Android Browser",F:{"6D":1256515200,"7D":1274313600,"8D":1291593600,iC:1298332800,I:1318896000,"9D":1341792000,HD:1374624000,AE:1386547200,BE:1401667200,VB:1793664000}},J:{A:{D:0,A:0},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","D","A","","",""],E:"Blackberry Browser",F:{D:1325376000,A:1359504000}},K:{A:{A:0,B:0,C:0,H:1.15864,cC:0,GD:0,dC:0},B:"o",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","A","B","cC","GD","C","dC","H","","",""],E:"Opera Mobile",F:{A:1287100800,B:1300752000,cC:1314835200,GD:1318291200,C:1330300800,dC:1349740800,H:1709769600},D:{H:"webkit"}},L:{A:{VB:44.0246},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","VB","","",""],E:"Chrome for Android",F:{VB:1793664000}},M:{A:{bC:0.375943},B:"moz",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","bC","","",""],E:"Firefox for Android",F:{bC:1794268800}},N:{A:{A:0,B:0},B:"ms",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","A","B","","",""],E:"IE Mobile",F:{A:1340150400,B:1353456000}},O:{A:{eC:0.579322},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","eC","","",""],E:"UC Browser for Android",F:{eC:1710115200},D:{eC:"webkit"}},P:{A:{I:0,KB:0,LB:0,MB:0.00985454,NB:0.00985454,OB:0.00985454,PB:0.00985454,QB:0.0394182,J:0.0197091,RB:0.0689818,SB:0.0886909,TB:1.66542,UB:0.00985454,CE:0,DE:0,EE:0.00985454,FE:0,GE:0,pC:0,HE:0,IE:0,JE:0,KE:0,LE:0,fC:0,gC:0,hC:0,ME:0},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","I","CE","DE","EE","FE","GE","pC","HE","IE","JE","KE","LE","fC","gC","hC","ME","KB","LB","MB","NB","OB","PB","QB","J","RB","SB","TB","UB","","",""],E:"Samsung Internet",F:{I:1461024000,CE:1481846400,DE:1509408000,EE:1528329600,FE:1546128000,GE:1554163200,pC:1567900800,HE:1582588800,IE:1593475200,JE:1605657600,KE:1618531200,LE:1629072000,fC:1640736000,gC:1651708800,hC:1659657600,ME:1667260800,KB:1677369600,LB:1684454400,MB:1689292800,NB:1697587200,OB:1711497600,PB:1715126400,QB:1717718400,J:1725667200,RB:1746057600,SB:1761264000,TB:1779235200,UB:1790121600}},Q:{A:{NE:0.092445},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","NE","","",""],E:"QQ Browser",F:{NE:1710288000}},R:{A:{OE:0},B:"webkit",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","OE","","",""],E:"Baidu Browser",F:{OE:1710201600}},S:{A:{PE:0,QE:0},B:"moz",C:["","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","","PE","QE","","",""],E:"KaiOS Browser",F:{PE:1527811200,QE:1631664000}}};


/***/ }),

/***/ 63473:
/***/ ((module) => {

module.exports={"0":"117","1":"118","2":"119","3":"120","4":"121","5":"122","6":"123","7":"124","8":"125","9":"126",A:"10",B:"11",C:"12",D:"7",E:"8",F:"9",G:"15",H:"80",I:"4",J:"27",K:"6",L:"13",M:"14",N:"16",O:"17",P:"18",Q:"79",R:"81",S:"83",T:"84",U:"85",V:"86",W:"87",X:"88",Y:"89",Z:"90",a:"91",b:"92",c:"93",d:"94",e:"95",f:"96",g:"97",h:"98",i:"99",j:"100",k:"101",l:"102",m:"103",n:"104",o:"105",p:"106",q:"107",r:"108",s:"109",t:"110",u:"111",v:"112",w:"113",x:"114",y:"115",z:"116",AB:"127",BB:"131",CB:"132",DB:"133",EB:"134",FB:"135",GB:"136",HB:"137",IB:"138",JB:"139",KB:"20",LB:"21",MB:"22",NB:"23",OB:"24",PB:"25",QB:"26",RB:"28",SB:"29",TB:"30",UB:"31",VB:"157",WB:"128",XB:"129",YB:"130",ZB:"140",aB:"141",bB:"142",cB:"143",dB:"144",eB:"145",fB:"146",gB:"147",hB:"148",iB:"149",jB:"150",kB:"151",lB:"152",mB:"153",nB:"154",oB:"155",pB:"156",qB:"5",rB:"19",sB:"32",tB:"33",uB:"34",vB:"35",wB:"36",xB:"37",yB:"38",zB:"39","0B":"40","1B":"41","2B":"42","3B":"43","4B":"44","5B":"45","6B":"46","7B":"47","8B":"48","9B":"49",AC:"50",BC:"51",CC:"52",DC:"53",EC:"54",FC:"55",GC:"56",HC:"57",IC:"58",JC:"60",KC:"62",LC:"63",MC:"64",NC:"65",OC:"66",PC:"67",QC:"68",RC:"69",SC:"70",TC:"71",UC:"72",VC:"73",WC:"74",XC:"75",YC:"76",ZC:"77",aC:"78",bC:"160",cC:"11.1",dC:"12.1",eC:"15.5",fC:"16.0",gC:"17.0",hC:"18.0",iC:"3",jC:"59",kC:"61",lC:"82",mC:"158",nC:"159",oC:"3.2",pC:"10.1",qC:"15.2-15.3",rC:"15.4",sC:"16.1",tC:"16.2",uC:"16.3",vC:"16.4",wC:"16.5",xC:"17.1",yC:"17.2",zC:"17.3","0C":"17.4","1C":"17.5","2C":"18.1","3C":"18.2","4C":"18.3","5C":"18.4","6C":"18.5-18.7","7C":"26.0","8C":"26.1","9C":"26.2",AD:"26.3",BD:"26.4",CD:"26.5",DD:"26.6",ED:"27.1",FD:"27.2",GD:"11.5",HD:"4.2-4.3",ID:"5.5",JD:"2",KD:"161",LD:"162",MD:"163",ND:"3.5",OD:"3.6",PD:"3.1",QD:"5.1",RD:"6.1",SD:"7.1",TD:"9.1",UD:"13.1",VD:"14.1",WD:"15.1",XD:"15.6",YD:"16.6",ZD:"17.6",aD:"27.3",bD:"TP",cD:"9.5-9.6",dD:"10.0-10.1",eD:"10.5",fD:"10.6",gD:"11.6",hD:"4.0-4.1",iD:"5.0-5.1",jD:"6.0-6.1",kD:"7.0-7.1",lD:"8.1-8.4",mD:"9.0-9.2",nD:"9.3",oD:"10.0-10.2",pD:"10.3",qD:"11.0-11.2",rD:"11.3-11.4",sD:"12.0-12.1",tD:"12.2-12.5",uD:"13.0-13.1",vD:"13.2",wD:"13.3",xD:"13.4-13.7",yD:"14.0-14.4",zD:"14.5-14.8","0D":"15.0-15.1","1D":"15.6-15.8","2D":"16.6-16.7","3D":"17.6-17.7","4D":"27.0","5D":"all","6D":"2.1","7D":"2.2","8D":"2.3","9D":"4.1",AE:"4.4",BE:"4.4.3-4.4.4",CE:"5.0-5.4",DE:"6.2-6.4",EE:"7.2-7.4",FE:"8.2",GE:"9.2",HE:"11.1-11.2",IE:"12.0",JE:"13.0",KE:"14.0",LE:"15.0",ME:"19.0",NE:"14.9",OE:"13.52",PE:"2.5",QE:"3.0-3.1"};


/***/ }),

/***/ 61507:
/***/ ((module) => {

module.exports={A:"ie",B:"edge",C:"firefox",D:"chrome",E:"safari",F:"opera",G:"ios_saf",H:"op_mini",I:"android",J:"bb",K:"op_mob",L:"and_chr",M:"and_ff",N:"ie_mob",O:"and_uc",P:"samsung",Q:"and_qq",R:"baidu",S:"kaios"};


/***/ }),

/***/ 41492:
/***/ ((module) => {

module.exports={"0":"_9E ID","1":"_I _CB","2":"_d iD","3":"_JC _s","4":"_1S _kI","5":"_6 _e","6":"I qB","7":"B C","8":"_j _WF","9":"_6S _JG",A:"A B",B:"D A",C:"PE QE",D:"_GE _VP",E:"_RC ID",F:"I _U",G:"_ID _2S",H:"_bC _hS",I:"_y _ZB",J:"_mI _jI",K:"_H _jI",L:"ND OD",M:"_4 _s",N:"_GE _3S",O:"_LG _2S",P:"_GH _2E",Q:"_nI _6E",R:"_FU _JH",S:"_4S _hK",T:"_2B _P",U:"_IB _4E",V:"F _A",W:"_ID _fK",X:"VB _z",Y:"_QC ID",Z:"_H _dM",a:"_KB ID",b:"_TC _5S",c:"JD iC",d:"oC _HG",e:"PD oC",f:"_c _L",g:"_JG _gI",h:"_AB _KG",i:"_AB _6E",j:"_6 _dC",k:"_YI _8G",l:"_k _GC",m:"I _e",n:"_l _bI",o:"6D 7D",p:"_o 8D",q:"_7O _4O",r:"_d _xC",s:"_KD _DB",t:"_c _8",u:"E _7S",v:"_6 _IH",w:"_8 _wE",x:"_nI _KG",y:"C _EC",z:"AE BE",AB:"_GD kC",BB:"pD _DB",CB:"Q _9D",DB:"_lI _oB",EB:"_oD _DB",FB:"_7 _3S",GB:"_eM _hM",HB:"_r kD",IB:"_UF _FC",JB:"_vC _UF",KB:"_jD E",LB:"_jD ID",MB:"_oI _JH",NB:"C L",OB:"iC _p",PB:"_lE _BP",QB:"_4 _eC",RB:"F _TD",SB:"_fM _JH",TB:"_vC _IB",UB:"_0B _AH",VB:"_qI _KH",WB:"_LG _BT",XB:"_SC _KH",YB:"_PG _kM",ZB:"_DC _zB",aB:"_j _TB",bB:"_4 _KD",cB:"_GU _hM",dB:"H dC",eB:"_t _wC",fB:"_y _DC",gB:"_GE _uB",hB:"_GU _XP",iB:"_ET _7S",jB:"F _ZK",kB:"_A _uB",lB:"_IB _2U",mB:"_QB oD",nB:"_IU _XP",oB:"_dK _0E",pB:"F cD",qB:"qB _cB",rB:"_iM _5S",sB:"_oI _8S",tB:"_VB pC",uB:"cC GD",vB:"_aB _0B",wB:"_6 K",xB:"_IB _HU",yB:"_IB _OU",zB:"O P","0B":"_FD _sE","1B":"_1E TD","2B":"F _7","3B":"_vB _vE","4B":"MB _FC","5B":"I _FH","6B":"_6S JC","7B":"_y G","8B":"LB _4B","9B":"_GC _bI",AC:"_PP _PU",BC:"_LG _LH",CC:"_iC _s",DC:"G N",EC:"L M",FC:"_oE _nE",GC:"VB _NP",HC:"_j _JB",IC:"_WF _6E",JC:"E _aM",KC:"_6 _jD",LC:"_uC _A",MC:"_CH _JG",NC:"_XK _jC",OC:"_c ND",PC:"_gK _8S",QC:"_jD _uC",RC:"_QC _A",SC:"_6 _QC",TC:"_H _2B",UC:"_j G",VC:"rB _IB",WC:"_MD _cM",XC:"_WF _KG",YC:"_VI _nE",ZC:"_zC _zE",aC:"_wB _fP",bC:"_sC 3",cC:"3B 4B",dC:"_RC _y",eC:"mD nD",fC:"D _uC",gC:"_UB _h",hC:"_VF _DE",iC:"E lD",jC:"_WP _oB",kC:"SB _TF",lC:"_mD 7B",mC:"_5B EE",nC:"F _GH",oC:"I CE",pC:"oC hD",qC:"_nI _hK",rC:"_OT _3E",sC:"0 _PI",tC:"NB OB",uC:"E F",vC:"_ZB rB",wC:"_wE lC",xC:"iD jD",yC:"_0B _vE",zC:"_bB _lI","0C":"_mD _RM","1C":"_c _3B","2C":"_bB qD","3C":"J _3E","4C":"_c _TU","5C":"_MG _UU","6C":"_wB _IH","7C":"_KC _fP","8C":"_UD _uB","9C":"_IU _NU",AD:"_WD _s",BD:"_iP _jI",CD:"_pK _0E",DD:"_PB _NM",ED:"KC LC",FD:"_kD _9G",GD:"jC JC",HD:"_xE _qS",ID:"iC I",JD:"pC cC",KD:"_eC _oD",LD:"_2B _TB",MD:"_VF lC",ND:"_bB _IG",OD:"I _hI",PD:"_UC _1U",QD:"N _zB",RD:"_c _aB",SD:"_HE _mE",TD:"_fM _YP",UD:"_jM _GH",VD:"_LD _0B",WD:"E _JU",XD:"_dI _KE",YD:"QD _1B",ZD:"_XF _ZP",aD:"_AB _wE",bD:"C _dB",cD:"VB BE",dD:"_H _IC",eD:"_7 _VP",fD:"_PD _zE",gD:"_eP _mK",hD:"_nK _sI",iD:"_3U _hK",jD:"K D",kD:"sB tB",lD:"HC IC",mD:"_cC _RK",nD:"_pE _7G",oD:"oD pD",pD:"_UB _g",qD:"_A _y",rD:"_MD _gI",sD:"_c _vB",tD:"_pI _PM",uD:"_lE U",vD:"_lE _9O",wD:"_FD wB",xD:"_4S _wC",yD:"_zC _dK",zD:"E _kI","0D":"_IB _5U","1D":"_cC 5B","2D":"_UD _aK","3D":"_HT _h","4D":"_jP _AT","5D":"_vM _AT","6D":"_WU _L","7D":"_4U _eK","8D":"_6U _IC","9D":"H R",AE:"_EP YB",BE:"_5G _lD",CE:"_DD _k",DE:"_CE _GC",EE:"dC UD",FE:"_xS _zS",GE:"_A C",HE:"_PB _PK",IE:"_rE _tE",JE:"_c _HC",KE:"_bK _oB",LE:"_7E _UK",ME:"_tC PB",NE:"_UB _i",OE:"_kD uB",PE:"_0C 9B",QE:"_JD _EE",RE:"_HE _fS",SE:"_TB _0B",TE:"_qM _RP",UE:"J _ZT",VE:"_H _AT",WE:"_nD FC",XE:"_AB _wC",YE:"_sS _XD",ZE:"_CU _0E",aE:"_2B _zI",bE:"_aB _LE",cE:"_NH JE",dE:"_aF _XG",eE:"_tI _LU",fE:"_QG _jI",gE:"_HT _i",hE:"_mP _LU",iE:"_VT _oB",jE:"_ZU _LH",kE:"_aU _3E",lE:"S T",mE:"_fS _QI",nE:"_AP _TF",oE:"_tC _VI",pE:"BC CC",qE:"_ED _5T",rE:"_RM _TK",sE:"_6G _GG",tE:"_nD _BE",uE:"_qE _WK",vE:"_mD _rE",wE:"_uE _VF",xE:"hC 2C",yE:"_TM _UM",zE:"fC _ZI","0E":"_aI _cI","1E":"RD SD","2E":"_aK dC","3E":"_cK _eK","4E":"_hI _bM","5E":"_JD _iI","6E":"_wE _DE","7E":"_FD _6G","8E":"_PB _MK","9E":"_QC A",AF:"_2B _JB",BF:"_CB lC",CF:"_nD _5G",DF:"_XF L",EF:"_XM YD",FF:"rB _UF",GF:"_IB _bM",HF:"_eC oD",IF:"_ID _DH",JF:"_ND tD",KF:"_YF _dU",LF:"_eB _cU",MF:"_CT _g",NF:"_CT _h",OF:"_tI _aP",PF:"_LT _h",QF:"_pP _g",RF:"_tM _i",SF:"V W",TF:"TB UB",UF:"_4G MB",VF:"_SM _CB",WF:"_CH _AB",XF:"_MG C",YF:"_c _j",ZF:"_oE RB",aF:"_ND _fI",bF:"_PB _iS",cF:"_LD _yC",dF:"_VC _pD",eF:"_DC O",fF:"_PB _3O",gF:"_j _DT",hF:"_3B _CF",iF:"_NH _TP",jF:"SD TD",kF:"_7E _JP",lF:"_LE 1B",mF:"_OD pC",nF:"_TB _yC",oF:"I _DH",pF:"_H _SU",qF:"_IB _vS",rF:"_IB _eU",sF:"_j _xI",tF:"_HH _9S",uF:"_aB _FD",vF:"_nI _wE",wF:"_HC NB",xF:"_Z dC",yF:"_w _SD",zF:"_x OD","0F":"_eP _tK","1F":"_6B _P","2F":"_fB O","3F":"_aF zD","4F":"_mC FE","5F":"_JT _i","6F":"_WG _bS","7F":"_NT _gC","8F":"_RU _h","9F":"_ST _rD",AG:"_7U _UP",BG:"u v",CG:"_cS _8O",DG:"WC XC",EG:"_QK _WI",FG:"1B 2B",GG:"_UK _FG",HG:"hD HD",IG:"qD _XK",JG:"JC _wC",KG:"_wC _cM",LG:"_ID VB",MG:"_6 _RC",NG:"_FG _AH",OG:"_hS AB",PG:"_6 _KB",QG:"_H _QD",RG:"_DD _YI",SG:"CC _MH",TG:"EC _BE",UG:"_uE _DG",VG:"_pE DC",WG:"_lM _3G",XG:"_wS qC",YG:"_WM _cI",ZG:"_XM 2D",aG:"_H _4B",bG:"_7E yB",cG:"_ME QB",dG:"_4O _8G",eG:"_uE WC",fG:"_PD _cK",gG:"B _uB",hG:"K QD",iG:"nD _EB",jG:"_CB _uD",kG:"_H _LM",lG:"_j _vC",mG:"_xE _6T",nG:"_vB _0C",oG:"_eM _8U",pG:"_LD _fU",qG:"_HC _tC",rG:"_W AE",sG:"_PD _EF",tG:"_YF _L",uG:"_eP _wM",vG:"_jB eD",wG:"_oM _g",xG:"_oM _i",yG:"_bF _5O",zG:"_sM _g","0G":"_fF c","1G":"_gT _6E","2G":"_9U _oK","3G":"o _dS","4G":"KB LB","5G":"FC GC","6G":"wB xB","7G":"DC EC","8G":"_QM _EG","9G":"uB vB",AH:"_vE _tE",BH:"vC wC",CH:"_TB _UB",DH:"9D HD",EH:"tD _sS",FH:"CE DE",GH:"_ZK _eI",HH:"G J",IH:"_e QD",JH:"_5E _3E",KH:"_IH _1B",LH:"_DH _z",MH:"_7G _BE",NH:"_OD _ZM",OH:"_qE OC",PH:"_NK _OK",QH:"_vC _4G",RH:"_8E _cS",SH:"vB _iK",TH:"_uE _SM",UH:"I _UF",VH:"_rI _l",WH:"_rI _k",XH:"_uC _qD",YH:"_ED MC",ZH:"t _OK",aH:"_2O AB",bH:"_H _cP",cH:"_lK TB",dH:"_DD _AE",eH:"_KC _kM",fH:"_OH PC",gH:"M G",hH:"0B _FG",iH:"yD _KE",jH:"_1T _aH",kH:"_CB _DE",lH:"_CB _vD",mH:"_MK _CG",nH:"_H _XC",oH:"_H _IT",pH:"_H _VH",qH:"_H _WH",rH:"_H _ZH",sH:"_H _UT",tH:"_uC A",uH:"_AB _pI",vH:"_8 _uE",wH:"_4 mD",xH:"_gK _aP",yH:"_vB _lC",zH:"_SC _kM","0H":"_9E _YD","1H":"_AF _CV","2H":"_RD _BV","3H":"_RD _DV","4H":"_CF HC","5H":"_CT _i","6H":"_QG _0M","7H":"_JT _g","8H":"_RH j","9H":"_2C rD",AI:"_DF _EV",BI:"_uI _l",CI:"_RU _i",DI:"_gF VD",EI:"_hF HC",FI:"_sK _jI",GI:"_aG _gC",HI:"_xM _h",II:"_rP _g",JI:"_uP _g",KI:"_3I _g",LI:"_YT _i",MI:"_wK _dK",NI:"_lT _NU",OI:"_mT _P",PI:"1 2",QI:"_1O z",RI:"m n",SI:"Y Z",TI:"_5O g",UI:"_bS t",VI:"PB _gS",WI:"_lS _mS",XI:"_HP VC",YI:"_AE _q",ZI:"sC _oS",aI:"_HD _WM",bI:"_0U MD",cI:"4D _MP",dI:"xD yD",eI:"eD fD",fI:"_EH _dI",gI:"_DD _q",hI:"_FH _0S",iI:"_EE _FE",jI:"_CB _CE",kI:"_xC _aM",lI:"_IG _WP",mI:"_H _I",nI:"_H _8",oI:"B _gK",pI:"_qE _KP",qI:"_SC A",rI:"_SI _NM",sI:"gD dC",tI:"_EC _HH",uI:"3 _OG",vI:"_BH _DU",wI:"qB _dC",xI:"_vC KB",yI:"_KD _IG",zI:"_GH _aK","0I":"_H _TF","1I":"NC _WK","2I":"_j _CH","3I":"_H _qK","4I":"JC kC","5I":"_H _FT","6I":"_TH Q","7I":"_H _MU","8I":"_RG _QM","9I":"_bC _3T",AJ:"_CH JC",BJ:"D E",CJ:"AB _n",DJ:"YB _yP",EJ:"CC _7G",FJ:"JC _ED",GJ:"XC _SK",HJ:"QD _1E",IJ:"sD _jC",JJ:"_H UB",KJ:"_H _9D",LJ:"_H _pD",MJ:"_H _dT",NJ:"_H _7M",OJ:"_H _xP",PJ:"_IB _HV",QJ:"_vE BC",RJ:"_dC G",SJ:"_HD _7T",TJ:"_AB _6I",UJ:"_FH EE",VJ:"_ID _LH",WJ:"_GE L",XJ:"_aB _7E",YJ:"_aB _wD",ZJ:"_mI _CB",aJ:"_vB _cC",bJ:"_HC _oE",cJ:"_HC _ME",dJ:"_HC _lK",eJ:"_HC _ZF",fJ:"_3B _VG",gJ:"_fC _A",hJ:"_ND _EH",iJ:"_w _lE",jJ:"_1 _lE",kJ:"_JE _IV",lJ:"_AF _FV",mJ:"_AF _JV",nJ:"_iC _yI",oJ:"_eP _2E",pJ:"_tD TC",qJ:"_1C _hU",rJ:"_1C _GV",sJ:"_iP _dF",tJ:"_bF e",uJ:"_UG YC",vJ:"_kP _i",wJ:"_kP _h",xJ:"_uI _k",yJ:"_oP _i",zJ:"_oP _h","0J":"_ZD dC","1J":"_UH _4E","2J":"_0I _NE","3J":"_yM _l","4J":"_PT _k","5J":"_PT _l","6J":"_sP _h","7J":"_bH _q","8J":"_2M _i","9J":"_cT _hC",AK:"_xK p",BK:"_8M _rD",CK:"_zP _SU",DK:"_1P m",EK:"_nT _IC",FK:"_oT _q",GK:"_iU _L",HK:"_jU _P",IK:"_KV _L",JK:"_LV _P",KK:"BB CB",LK:"_0T _JM",MK:"_iS _TI",NK:"_3G _UI",OK:"_mE AB",PK:"_MK _MM",QK:"_OM _DP",RK:"5B 6B",SK:"_IP aC",TK:"9B AC",UK:"_JP 0B",VK:"_PM _XI",WK:"_KP _VK",XK:"rD sD",YK:"_RP bD",ZK:"cD dD",aK:"_uB gD",bK:"_wS _yS",cK:"_XM _DU",dK:"_XM _EU",eK:"_aI _YK",fK:"_p _DH",gK:"_y _HH",hK:"_KG _L",iK:"_sE _AH",jK:"_VI _gM",kK:"_RK _IE",lK:"_oE _AP",mK:"_eI _2E",nK:"_mM _dM",oK:"_xS qC",pK:"_BH _EU",qK:"2B _AH",rK:"_BF _gI",sK:"_H P",tK:"fD _2E",uK:"QC _VK",vK:"_EH xD",wK:"_KD _lI",xK:"_lM o",yK:"_tD _HP",zK:"_H _PH","0K":"F A","1K":"B _y","2K":"_UG _IP","3K":"C dC","4K":"C _VP","5K":"C _sI","6K":"I _LH","7K":"I _kU","8K":"LB MB","9K":"OB _YC",AL:"J _TT",BL:"4B _RK",CL:"GD _sI",DL:"_2T _RI",EL:"_KK _0T",FL:"_3G _bS",GL:"_CB _SD",HL:"_bC _KM",IL:"_H _KG",JL:"_H _jT",KL:"_H _2P",LL:"_H _MV",ML:"_uC _TD",NL:"_IB _UP",OL:"_4T _EG",PL:"_VF _uD",QL:"_j _ZB",RL:"_j _QH",SL:"_j _eF",TL:"_UB _aD",UL:"_OP _cI",VL:"_qS _YG",WL:"_AB _YH",XL:"_ID _9M",YL:"_IG _fI",ZL:"_xC kD",aL:"_JD dC",bL:"_5E _cK",cL:"_t _NV",dL:"_JB _tC",eL:"_vB _PE",fL:"_LD _P",gL:"_VC _NE",hL:"_1 _SD",iL:"_1 _lM",jL:"_JE _mU",kL:"_qD G",lL:"_YF _CH",mL:"_YF _lU",nL:"_RD _SV",oL:"_sD _pT",pL:"_sD _TV",qL:"_nK dC",rL:"_JT _h",sL:"_jP _IC",tL:"_kP _g",uL:"_LT _i",vL:"_mP _9S",wL:"_UH _OV",xL:"_pP _h",yL:"_sM _i",zL:"_yM _k","0L":"_rP _h","1L":"_QT _pD","2L":"_sP _i","3L":"_tP _g","4L":"_RT _h","5L":"_zM _g","6L":"_zM _i","7L":"_dG _GC","8L":"_1M _h","9L":"_bT _XC",AM:"_7I _g",BM:"_iT _WC",CM:"_AN _i",DM:"_3P _hC",EM:"_qT _0E",FM:"_PV _gI",GM:"_QV _P",HM:"_RV _P",IM:"_UV _P",JM:"FB GB",KM:"4 5",LM:"_SF X",MM:"_CG _NK",NM:"_PK _OK",OM:"fB gB",PM:"RC SC",QM:"_GP _4T",RM:"7B 8B",SM:"_DG _SK",TM:"gC xC",UM:"yC zC",VM:"9C AD",WM:"_7T _OP",XM:"_zE _BH",YM:"gC _AU",ZM:"pC _BU",aM:"kD lD",bM:"_ZM _UP",cM:"_DE _bI",dM:"_CH _g",eM:"_j _HH",fM:"_A _gK",gM:"_nE _UB",hM:"QD _XP",iM:"_H _7",jM:"F B",kM:"_IH _1E",lM:"_8E _CG",mM:"_H C",nM:"_5T _WK",oM:"_H _jK",pM:"_nS _VK",qM:"_cK _aI",rM:"xB _dP",sM:"_H _MT",tM:"_H _QU",uM:"WD _zS",vM:"_H M",wM:"dD _mK",xM:"_H _gP",yM:"_H _KU",zM:"_H _TG","0M":"_VC _gC","1M":"_H _IE","2M":"_H _kK","3M":"_H _WK","4M":"_H _VU","5M":"_BF _cM","6M":"zB _MU","7M":"VC _rD","8M":"_H _XI","9M":"8D _DH",AN:"_H IC",BN:"_H _YU",CN:"_V _y",DN:"_zC _ZG",EN:"cC _iI",FN:"_6O _TI",GN:"_H _uK",HN:"_H _AV",IN:"_VC _0B",JN:"_QE _oK",KN:"C _3S",LN:"M _ZB",MN:"I _4E",NN:"J _nE",ON:"J _eK",PN:"JC _OH",QN:"dD eD",RN:"HD _z",SN:"yD _bK",TN:"_6O _uT",UN:"_H _CB",VN:"_H _lD",WN:"_H _gC",XN:"_H _hC",YN:"_H _NE",ZN:"_H _8B",aN:"_H _dF",bN:"_H _CN",cN:"_H _4P",dN:"_H _VV",eN:"_H _WV",fN:"_RC C",gN:"_TB _7E",hN:"_TB _OE",iN:"_j _DC",jN:"_pS _YG",kN:"_QP _oU",lN:"_AB _OH",mN:"_ID _p",nN:"_ID _BT",oN:"_8 KC",pN:"_g _P",qN:"_aB _kD",rN:"_vB 3B",sN:"_vB _mD",tN:"_LD _cV",uN:"_3B BC",vN:"_3B _pE",wN:"_3B _nD",xN:"_8E h",yN:"_HE u",zN:"_ND _vK","0N":"_w _PB","1N":"_yC BC","2N":"_yC _nD","3N":"_1 _RE","4N":"_YF _aV","5N":"_QD rB","6N":"_AF _P","7N":"_RD _L","8N":"_RD _bV","9N":"_sD _L",AO:"_sD _ZV",BO:"_OG _n",CO:"_oM _h",DO:"_vD Y",EO:"_oP _g",FO:"_NT _pD",GO:"_xM _g",HO:"_SE _PE",IO:"_QT _NE",JO:"_RT _g",KO:"_uP _h",LO:"_2I jC",MO:"_2I _GD",NO:"_vP _q",OO:"_WT _gC",PO:"_WT _NE",QO:"_XT _g",RO:"_XT _i",SO:"_1M _i",TO:"_YT _g",UO:"_mF HE",VO:"_3M _hC",WO:"_3M _WC",XO:"_4M _i",YO:"_4M _h",ZO:"_bT _IC",aO:"_wP _k",bO:"_wP _l",cO:"_dH _7O",dO:"_eT _kI",eO:"_eT _7S",fO:"_hT _hC",gO:"_hT _WC",hO:"_kT _VH",iO:"_zK _k",jO:"_BN _n",kO:"_DN _yE",lO:"_5P _5M",mO:"_6P gC",nO:"_sT _nU",oO:"_tT rD",pO:"_pU _IC",qO:"_qU _P",rO:"_XV _4E",sO:"_YV _sE",tO:"_dV _P",uO:"_eV _P",vO:"_fV _L",wO:"_gV _L",xO:"_hV _P",yO:"_iV _P",zO:"_jV _P","0O":"IB JB","1O":"x y","2O":"8 9","3O":"a b","4O":"HB _0O","5O":"e f","6O":"c d","7O":"_KK _LK","8O":"_eS _RI","9O":"U _LM",AP:"RB SB",BP:"_9O _SI",CP:"oB pB",DP:"_xU jB",EP:"WB XB",FP:"ZB aB",GP:"_FP _kS",HP:"TC UC",IP:"YC ZC",JP:"yB zB",KP:"OC _nS",LP:"7C 8C",MP:"ED FD",NP:"_yU bC",OP:"_zU DD",PP:"rC eC",QP:"0C 1C",RP:"_MP aD",SP:"vD wD",TP:"JE KE",UP:"_TP _vS",VP:"_uB dC",WP:"_fI _bK",XP:"_1B _JH",YP:"TD _JH",ZP:"_KH _JD",aP:"_iI _3E",bP:"_TK _tE",cP:"_MM _OK",dP:"_GG _AH",eP:"_iM _dM",fP:"_IH RD",gP:"_9G _iK",hP:"AC _tE",iP:"_H _zB",jP:"_H _EC",kP:"_H _dP",lP:"_PP XD",mP:"M _HH",nP:"_TI _cP",oP:"_H _NG",pP:"_H _KT",qP:"iC _8",rP:"_H _SG",sP:"_H _BE",tP:"_H _AH",uP:"_H _SH",vP:"_H _NM",wP:"_H _XU",xP:"6B _IE",yP:"_q _8G",zP:"_H GC","0P":"_H _aT","1P":"_RH _eS","2P":"ZC aC","3P":"_H _1I","4P":"W X","5P":"_H aC","6P":"_iF _rS","7P":"B _7B","8P":"UC VC","9P":"cC dC",AQ:"_H _4I",BQ:"_H _6M",CQ:"_TB _FD",DQ:"K ID",EQ:"0 1",FQ:"C H",GQ:"C _2E",HQ:"P _VC",IQ:"Q H",JQ:"l _RI",KQ:"AB _q",LQ:"AB _k",MQ:"CB _LK",NQ:"I oC",OQ:"qB QD",PQ:"J _wT",QQ:"J _uU",RQ:"vB _sE",SQ:"6B _rE",TQ:"CC DC",UQ:"GC _lD",VQ:"lC _cM",WQ:"GD dC",XQ:"7D 8D",YQ:"_9D _DE",ZQ:"_gS _nE",aQ:"_CB _lE",bQ:"_zB _IN",cQ:"_NK _mE",dQ:"_H _y",eQ:"_H _i",fQ:"_H _nP",gQ:"_H _5M",hQ:"_H _1K",iQ:"_H _rU",jQ:"_H _kV",kQ:"_H _lV",lQ:"_H _pV",mQ:"_EC _ZB",nQ:"_uC _jF",oQ:"_IB _AU",pQ:"_IB _YM",qQ:"_DD _EP",rQ:"_DP _WI",sQ:"_6G yB",tQ:"_6G _UK",uQ:"_8G _9B",vQ:"_qE _L",wQ:"_6 QD",xQ:"_dC _CQ",yQ:"_HD _LP",zQ:"_AB _qE","0Q":"_AB _fH","1Q":"_7 _wM","2Q":"_7 _9P","3Q":"_ZM _TP","4Q":"_eI _aK","5Q":"_8 _qE","6Q":"_8 _pI","7Q":"_8 _OH","8Q":"_8 _YH","9Q":"_8 _eG",AR:"_1B pC",BR:"_1B _JN",CR:"_2B _sV",DR:"_aB _OE",ER:"_aB _bG",FR:"_t _pI",GR:"_JB _ME",HR:"_JB _lK",IR:"_LG _sU",JR:"_V ID",KR:"_HE _BG",LR:"_UC _L",MR:"_MG _ZP",NR:"_w _WG",OR:"_w _RE",PR:"_JE _mV",QR:"_PD fC",RR:"_YF _xI",SR:"_QD _VC",TR:"_rI _q",UR:"_UD cC",VR:"_6B _uV",WR:"_9 _rV",XR:"_9 _zV",YR:"_VD _P",ZR:"_VD _vV",aR:"_1C _L",bR:"_uD _SF",cR:"_ET _kI",dR:"_nK _2E",eR:"_cF _oV",fR:"_cF _tV",gR:"_LT _g",hR:"_DF _DT",iR:"_NT _NE",jR:"_pM _xT",kR:"_yI _fI",lR:"_yI _vK",mR:"_tM _h",nR:"_jF pC",oR:"_sK _0M",pR:"_0I _pD",qR:"_yD _HD",rR:"_QT _gC",sR:"_tP _i",tR:"_tP _h",uR:"_RT _i",vR:"_ST _WC",wR:"_vP _k",xR:"_vP _l",yR:"_WT _pD",zR:"_XT _h","0R":"_2M _g","1R":"_5I _k","2R":"_5I _l","3R":"_nF BC","4R":"_cT _WC","5R":"_fG _HD","6R":"_iT _hC","7R":"_jT G","8R":"_eH bD","9R":"_9I 8",AS:"_kT _WH",BS:"_0P _g",CS:"_0P _h",DS:"_AJ _yK",ES:"_0K _vT",FS:"_2K _L",GS:"_FN _MM",HS:"_GN _WC",IS:"_HN _q",JS:"_7P _EN",KS:"_8P _MD",LS:"_AQ _KG",MS:"_BQ _i",NS:"_yT dB",OS:"_zT _QK",PS:"_tU _hC",QS:"_vU _TE",RS:"_wU _L",SS:"_nV _TT",TS:"_qV _q",US:"_wV _L",VS:"_xV _P",WS:"_yV _P",XS:"_0V _L",YS:"_1V _L",ZS:"_2V _P",aS:"_3V _P",bS:"r s",cS:"h i",dS:"p q",eS:"j _2T",fS:"_BG w",gS:"QB J",hS:"_3T _2O",iS:"_3O _6O",jS:"mB nB",kS:"bB cB",lS:"kB lB",mS:"_jS _CP",nS:"PC QC",oS:"tC uC",pS:"5C 6C",qS:"_6T _pS",rS:"LE fC",sS:"uD _SP",tS:"_8T ZD",uS:"FE GE",vS:"_rS _YM",wS:"zD 0D",xS:"VD WD",yS:"_9T 1D",zS:"_9T XD","0S":"EE _uS","1S":"E _d","2S":"_fK _z","3S":"H _VP","4S":"_H _t","5S":"_dM _P","6S":"_2B _CH","7S":"_kI _s","8S":"cC _aP","9S":"_FE _3E",AT:"_ZB _jI",BT:"8D _LH",CT:"_H _iK",DT:"_ZP _EE",ET:"E _HG",FT:"_QI AB",GT:"8B _bP",HT:"_H _bP",IT:"_UI _OK",JT:"_H _GT",KT:"4B _kK",LT:"_H _hP",MT:"OB _jK",NT:"_H _kC",OT:"J _lP",PT:"_H _OK",QT:"_H _FC",RT:"_H _MH",ST:"_H _nM",TT:"_WM _YK",UT:"g _cP",VT:"0D _yS",WT:"_H _IB",XT:"_H _gM",YT:"_H _rM",ZT:"_vI _eK",aT:"J _gM",bT:"_H _dC",cT:"_H _pM",dT:"_SK _rK",eT:"E HD",fT:"_dS _IT",gT:"_H kC",hT:"_H _VK",iT:"_H _bU",jT:"_fC _qD",kT:"_H X",lT:"_uC _fM",mT:"_VD 3B",nT:"_H _XH",oT:"_H _fT",pT:"_mD _L",qT:"_QP 3D",rT:"SC _XI",sT:"_uC _GE",tT:"_KD qD",uT:"_nP _n",vT:"TD pC",wT:"_OP _YK",xT:"_rD _P",yT:"_RG _GP",zT:"_xD _8I","0T":"DB EB","1T":"6 7","2T":"k l","3T":"_KM _1T","4T":"dB eB","5T":"MC NC","6T":"3C 4C","7T":"_LP _VM","8T":"_yE _QP","9T":"qC _PP",AU:"hC ME",BU:"HE IE",CU:"_8T 3D",DU:"YD _tS",EU:"2D _CU",FU:"_eM _KH",GU:"_dC _HH",HU:"_0S _bM",IU:"_fC _fM",JU:"jD _aM",KU:"_BP _NM",LU:"UD _9S",MU:"0B _NG",NU:"SD _YP",OU:"_uS _bM",PU:"1D _oB",QU:"_gS _gM",RU:"_H _tE",SU:"_lD _i",TU:"_6 _L",UU:"_KH pC",VU:"tB _gP",WU:"_JE _ZF",XU:"T _KU",YU:"w _FT",ZU:"I VB",aU:"_HH _uM",bU:"LC _nM",cU:"_SD _L",dU:"_QH _L",eU:"GE _bM",fU:"_FD _P",gU:"_8O _PH",hU:"_pE _L",iU:"_c _SC",jU:"_LD _OE",kU:"KB _4E",lU:"_ZB _L",mU:"_cH _L",nU:"TD _JD",oU:"ZD _eK",pU:"_H _qD",qU:"_LD _kF",rU:"f _UT",sU:"7D _BT",tU:"_H _rT",uU:"_qS _TT",vU:"_FU _5E",wU:"_RD _OE",xU:"hB iB",yU:"mC nC",zU:"BD CD","0U":"KD LD","1U":"_KH _5E","2U":"DE _HU","3U":"_H _qP","4U":"J _tS","5U":"KE _vS","6U":"_H _wI","7U":"_IB _BU","8U":"oC _hM","9U":"_UC _DT",AV:"d _nP",BV:"sB _L",CV:"_tC _P",DV:"_FD _L",EV:"_ZP dC",FV:"NB _P",GV:"BC _L",HV:"IE _UP",IV:"_tC _L",JV:"_oE _P",KV:"_sD _lC",LV:"_cF _VG",MV:"q _IT",NV:"KC _L",OV:"_tC _4E",PV:"_H _wC",QV:"_LD _LE",RV:"_LD _lF",SV:"_7E _L",TV:"_0C _L",UV:"_AF _lK",VV:"Z _NM",WV:"i _gU",XV:"I _4G",YV:"tB _9G",ZV:"3B _L",aV:"_DC _L",bV:"_kD _L",cV:"_kD _P",dV:"_LD _wD",eV:"_LD _bG",fV:"_JE _ME",gV:"_JE _lK",hV:"_AF _cG",iV:"_6B _tD",jV:"_VD _PE",kV:"n _PH",lV:"v _YU",mV:"NB _L",nV:"J _pS",oV:"BC _P",pV:"XC _dT",qV:"_H _gU",rV:"_PB _P",sV:"_ZB _P",tV:"_pE _P",uV:"_qE _P",vV:"_mD _P",wV:"_c _KC",xV:"_2B _QH",yV:"_LD _7E",zV:"_8E _P","0V":"_JE _cG","1V":"_YF _eF","2V":"_AF _ZF","3V":"_6B _yK"};


/***/ }),

/***/ 88984:
/***/ ((module) => {

module.exports = {
  1: 'ls', // WHATWG Living Standard
  2: 'rec', // W3C Recommendation
  3: 'pr', // W3C Proposed Recommendation
  4: 'cr', // W3C Candidate Recommendation
  5: 'wd', // W3C Working Draft
  6: 'other', // Non-W3C, but reputable
  7: 'unoff' // Unofficial, Editor's Draft or W3C "Note"
}


/***/ }),

/***/ 47910:
/***/ ((module) => {

module.exports = {
  y: 1 << 0,
  n: 1 << 1,
  a: 1 << 2,
  p: 1 << 3,
  u: 1 << 4,
  x: 1 << 5,
  d: 1 << 6
}


/***/ }),

/***/ 25588:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const browsers = (__webpack_require__(52891).browsers)
const versions = (__webpack_require__(8681).browserVersions)
const agentsData = __webpack_require__(48540)

function unpackBrowserVersions(versionsData) {
  return Object.keys(versionsData).reduce((usage, version) => {
    usage[versions[version]] = versionsData[version]
    return usage
  }, {})
}

module.exports.X = Object.keys(agentsData).reduce((map, key) => {
  let versionsData = agentsData[key]
  map[browsers[key]] = Object.keys(versionsData).reduce((data, entry) => {
    if (entry === 'A') {
      data.usage_global = unpackBrowserVersions(versionsData[entry])
    } else if (entry === 'C') {
      data.versions = versionsData[entry].reduce((list, version) => {
        if (version === '') {
          list.push(null)
        } else {
          list.push(versions[version])
        }
        return list
      }, [])
    } else if (entry === 'D') {
      data.prefix_exceptions = unpackBrowserVersions(versionsData[entry])
    } else if (entry === 'E') {
      data.browser = versionsData[entry]
    } else if (entry === 'F') {
      data.release_date = Object.keys(versionsData[entry]).reduce(
        (map2, key2) => {
          map2[versions[key2]] = versionsData[entry][key2]
          return map2
        },
        {}
      )
    } else {
      // entry is B
      data.prefix = versionsData[entry]
    }
    return data
  }, {})
  return map
}, {})


/***/ }),

/***/ 8681:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports.browserVersions = __webpack_require__(63473)


/***/ }),

/***/ 52891:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports.browsers = __webpack_require__(61507)


/***/ }),

/***/ 13702:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const statuses = __webpack_require__(88984)
const supported = __webpack_require__(47910)
const browsers = (__webpack_require__(52891).browsers)
const versions = (__webpack_require__(8681).browserVersions)
const versionGroups = (__webpack_require__(35084).versionGroups)

const MATH2LOG = Math.log(2)

const groupCache = {}

function expandKey(key) {
  let cached = groupCache[key]
  if (cached === undefined) {
    cached = groupCache[key] = expandGroups(versionGroups[key], [])
  }
  return cached
}

function expandGroups(value, out) {
  let start = 0
  for (let i = 0, len = value.length; i <= len; i++) {
    if (i === len || value.charCodeAt(i) === 32) {
      if (i > start) {
        if (value.charCodeAt(start) === 95) {
          let group = expandKey(value.slice(start + 1, i))
          for (let j = 0; j < group.length; j++) out.push(group[j])
        } else {
          out.push(value.slice(start, i))
        }
      }
      start = i + 1
    }
  }
  return out
}

function unpackSupport(cipher) {
  // bit flags
  let stats = Object.keys(supported).reduce((list, support) => {
    if (cipher & supported[support]) list.push(support)
    return list
  }, [])

  // notes
  let notes = cipher >> 7
  let notesArray = []
  while (notes) {
    let note = Math.floor(Math.log(notes) / MATH2LOG) + 1
    notesArray.unshift(`#${note}`)
    notes -= Math.pow(2, note - 1)
  }

  return stats.concat(notesArray).join(' ')
}

function unpackFeature(packed) {
  let unpacked = {
    status: statuses[packed.B],
    title: packed.C,
    shown: packed.D
  }
  unpacked.stats = Object.keys(packed.A).reduce((browserStats, key) => {
    let browser = packed.A[key]
    browserStats[browsers[key]] = Object.keys(browser).reduce(
      (stats, support) => {
        let packedVersions = expandGroups(browser[support], [])
        let unpacked2 = unpackSupport(support)
        packedVersions.forEach(v => (stats[versions[v]] = unpacked2))
        return stats
      },
      {}
    )
    return browserStats
  }, {})
  return unpacked
}

module.exports = unpackFeature
module.exports["default"] = unpackFeature


/***/ }),

/***/ 84358:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const browsers = (__webpack_require__(52891).browsers)

function unpackRegion(packed) {
  return Object.keys(packed).reduce((list, browser) => {
    let data = packed[browser]
    list[browsers[browser]] = Object.keys(data).reduce((memo, key) => {
      let stats = data[key]
      if (key === '_') {
        stats.split(' ').forEach(version => (memo[version] = null))
      } else {
        memo[key] = stats
      }
      return memo
    }, {})
    return list
  }, {})
}

module.exports = unpackRegion
module.exports["default"] = unpackRegion


/***/ }),

/***/ 35084:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports.versionGroups = __webpack_require__(41492)


/***/ }),

/***/ 69666:
/***/ ((module) => {

module.exports = {
	"0.20": "39",
	"0.21": "41",
	"0.22": "41",
	"0.23": "41",
	"0.24": "41",
	"0.25": "42",
	"0.26": "42",
	"0.27": "43",
	"0.28": "43",
	"0.29": "43",
	"0.30": "44",
	"0.31": "45",
	"0.32": "45",
	"0.33": "45",
	"0.34": "45",
	"0.35": "45",
	"0.36": "47",
	"0.37": "49",
	"1.0": "49",
	"1.1": "50",
	"1.2": "51",
	"1.3": "52",
	"1.4": "53",
	"1.5": "54",
	"1.6": "56",
	"1.7": "58",
	"1.8": "59",
	"2.0": "61",
	"2.1": "61",
	"3.0": "66",
	"3.1": "66",
	"4.0": "69",
	"4.1": "69",
	"4.2": "69",
	"5.0": "73",
	"6.0": "76",
	"6.1": "76",
	"7.0": "78",
	"7.1": "78",
	"7.2": "78",
	"7.3": "78",
	"8.0": "80",
	"8.1": "80",
	"8.2": "80",
	"8.3": "80",
	"8.4": "80",
	"8.5": "80",
	"9.0": "83",
	"9.1": "83",
	"9.2": "83",
	"9.3": "83",
	"9.4": "83",
	"10.0": "85",
	"10.1": "85",
	"10.2": "85",
	"10.3": "85",
	"10.4": "85",
	"11.0": "87",
	"11.1": "87",
	"11.2": "87",
	"11.3": "87",
	"11.4": "87",
	"11.5": "87",
	"12.0": "89",
	"12.1": "89",
	"12.2": "89",
	"13.0": "91",
	"13.1": "91",
	"13.2": "91",
	"13.3": "91",
	"13.4": "91",
	"13.5": "91",
	"13.6": "91",
	"14.0": "93",
	"14.1": "93",
	"14.2": "93",
	"15.0": "94",
	"15.1": "94",
	"15.2": "94",
	"15.3": "94",
	"15.4": "94",
	"15.5": "94",
	"16.0": "96",
	"16.1": "96",
	"16.2": "96",
	"17.0": "98",
	"17.1": "98",
	"17.2": "98",
	"17.3": "98",
	"17.4": "98",
	"18.0": "100",
	"18.1": "100",
	"18.2": "100",
	"18.3": "100",
	"19.0": "102",
	"19.1": "102",
	"20.0": "104",
	"20.1": "104",
	"20.2": "104",
	"20.3": "104",
	"21.0": "106",
	"21.1": "106",
	"21.2": "106",
	"21.3": "106",
	"21.4": "106",
	"22.0": "108",
	"22.1": "108",
	"22.2": "108",
	"22.3": "108",
	"23.0": "110",
	"23.1": "110",
	"23.2": "110",
	"23.3": "110",
	"24.0": "112",
	"24.1": "112",
	"24.2": "112",
	"24.3": "112",
	"24.4": "112",
	"24.5": "112",
	"24.6": "112",
	"24.7": "112",
	"24.8": "112",
	"25.0": "114",
	"25.1": "114",
	"25.2": "114",
	"25.3": "114",
	"25.4": "114",
	"25.5": "114",
	"25.6": "114",
	"25.7": "114",
	"25.8": "114",
	"25.9": "114",
	"26.0": "116",
	"26.1": "116",
	"26.2": "116",
	"26.3": "116",
	"26.4": "116",
	"26.5": "116",
	"26.6": "116",
	"27.0": "118",
	"27.1": "118",
	"27.2": "118",
	"27.3": "118",
	"28.0": "120",
	"28.1": "120",
	"28.2": "120",
	"28.3": "120",
	"29.0": "122",
	"29.1": "122",
	"29.2": "122",
	"29.3": "122",
	"29.4": "122",
	"30.0": "124",
	"30.1": "124",
	"30.2": "124",
	"30.3": "124",
	"30.4": "124",
	"30.5": "124",
	"31.0": "126",
	"31.1": "126",
	"31.2": "126",
	"31.3": "126",
	"31.4": "126",
	"31.5": "126",
	"31.6": "126",
	"31.7": "126",
	"32.0": "128",
	"32.1": "128",
	"32.2": "128",
	"32.3": "128",
	"33.0": "130",
	"33.1": "130",
	"33.2": "130",
	"33.3": "130",
	"33.4": "130",
	"34.0": "132",
	"34.1": "132",
	"34.2": "132",
	"34.3": "132",
	"34.4": "132",
	"34.5": "132",
	"35.0": "134",
	"35.1": "134",
	"35.2": "134",
	"35.3": "134",
	"35.4": "134",
	"35.5": "134",
	"35.6": "134",
	"35.7": "134",
	"36.0": "136",
	"36.1": "136",
	"36.2": "136",
	"36.3": "136",
	"36.4": "136",
	"36.5": "136",
	"36.6": "136",
	"36.7": "136",
	"36.8": "136",
	"36.9": "136",
	"37.0": "138",
	"37.1": "138",
	"37.2": "138",
	"37.3": "138",
	"37.4": "138",
	"37.5": "138",
	"37.6": "138",
	"37.7": "138",
	"37.8": "138",
	"37.9": "138",
	"37.10": "138",
	"38.0": "140",
	"38.1": "140",
	"38.2": "140",
	"38.3": "140",
	"38.4": "140",
	"38.5": "140",
	"38.6": "140",
	"38.7": "140",
	"38.8": "140",
	"39.0": "142",
	"39.1": "142",
	"39.2": "142",
	"39.3": "142",
	"39.4": "142",
	"39.5": "142",
	"39.6": "142",
	"39.7": "142",
	"39.8": "142",
	"40.0": "144",
	"40.1": "144",
	"40.2": "144",
	"40.3": "144",
	"40.4": "144",
	"40.5": "144",
	"40.6": "144",
	"40.7": "144",
	"40.8": "144",
	"40.9": "144",
	"40.10": "144",
	"41.0": "146",
	"41.1": "146",
	"41.2": "146",
	"41.3": "146",
	"41.4": "146",
	"41.5": "146",
	"41.6": "146",
	"41.7": "146",
	"41.8": "146",
	"41.9": "146",
	"41.10": "146",
	"42.0": "148",
	"42.1": "148",
	"42.2": "148",
	"42.3": "148",
	"42.4": "148",
	"42.5": "148",
	"42.6": "148",
	"42.7": "148",
	"42.8": "148",
	"42.9": "148",
	"42.10": "148",
	"42.11": "148",
	"43.0": "150",
	"43.1": "150",
	"43.2": "150",
	"43.3": "150",
	"43.4": "150",
	"43.5": "150",
	"43.6": "150",
	"43.7": "150",
	"43.8": "150",
	"44.0": "152",
	"44.1": "152",
	"44.2": "152",
	"44.3": "152",
	"44.4": "152",
	"44.5": "152",
	"44.6": "152",
	"44.7": "152",
	"44.8": "152",
	"44.9": "152",
	"44.10": "152",
	"44.11": "152",
	"45.0": "156",
	"45.1": "156",
	"45.2": "156",
	"45.3": "156",
	"45.4": "156",
	"46.0": "160"
};

/***/ }),

/***/ 57409:
/***/ ((__unused_webpack_module, exports) => {

"function"==typeof SuppressedError&&SuppressedError;const n="pre_baseline\nc,1,081211\nc,2,090521\nc,3,090915\nc,4,100125\nc,5,100525\nc,6,100902\nc,7,101019\nc,8,101202\nc,9,110203\nc,10,110308\nc,11,110427\nc,12,110607\nc,13,110802\nc,14,110916\nc,15,111025\nc,16,111213\nc,17,120208\nc,18,120328\nc,19,120515\nc,20,120626\nc,21,120731\nc,22,120925\nc,23,121106\nc,24,130110\nc,25,130221\nc,26,130326\nc,27,130521\nc,28,130709\nc,29,130820\nc,30,131001\nc,31,131112\nc,32,140114\nc,33,140220\nc,34,140408\nc,35,140520\nc,36,140716\nc,37,140826\nc,38,141007\nc,39,141118\nc,40,150121\nc,41,150303\nc,42,150414\nc,43,150519\nc,44,150721\nca,18,120627\nca,25,130227\nca,26,130403\nca,27,130522\nca,28,130710\nca,29,130821\nca,30,131002\nca,31,131114\nca,32,140115\nca,33,140226\nca,34,140402\nca,35,140520\nca,36,140716\nca,37,140903\nca,38,141008\nca,39,141112\nca,40,150121\nca,41,150311\nca,42,150415\nca,43,150527\nf,1,041109\nf,1.5,051129\nf,2,061024\nf,3,080617\nf,3.5,090630\nf,3.6,100121\nf,4,110322\nf,5,110621\nf,6,110816\nf,7,110927\nf,8,111108\nf,9,111220\nf,10,120131\nf,11,120313\nf,12,120424\nf,13,120605\nf,14,120717\nf,15,120828\nf,16,121009\nf,17,121120\nf,18,130108\nf,19,130219\nf,20,130402\nf,21,130514\nf,22,130625\nf,23,130806\nf,24,130917\nf,25,131029\nf,26,131210\nf,27,140204\nf,28,140318\nf,29,140429\nf,30,140610\nf,31,140722\nf,32,140902\nf,33,141014\nf,34,141201\nf,35,150113\nf,36,150224\nf,37,150331\nf,38,150512\nf,39,150702\nfa,4,110329\nfa,5,110621\nfa,6,110816\nfa,7,110927\nfa,8,111108\nfa,9,111221\nfa,10,120131\nfa,14,120626\nfa,15,120828\nfa,16,121009\nfa,17,121120\nfa,18,130108\nfa,19,130219\nfa,20,130402\nfa,21,130514\nfa,22,130625\nfa,23,130806\nfa,24,130917\nfa,25,131029\nfa,26,131210\nfa,27,140204\nfa,28,140318\nfa,29,140429\nfa,30,140610\nfa,31,140722\nfa,32,140902\nfa,33,141014\nfa,34,141201\nfa,35,150113\nfa,36,150227\nfa,37,150331\nfa,38,150512\nfa,39,150702\ns,1,030623\ns,1.1,031024\ns,1.2,040202\ns,1.3,050415\ns,2,050429\ns,3,071026\ns,3.1,080318\ns,4,090608\ns,5,100607\ns,5.1,110720\ns,6,120725\ns,7,131022\ns,8,141016\nsi,1,070629\nsi,2,080711\nsi,3,090617\nsi,3.2,100403\nsi,4,100621\nsi,4.2,101122\nsi,5,111012\nsi,6,120910\nsi,7,130918\nsi,8,140917\n20150729\nc,38,141007\nca,38,141008\ne,12,150729\nf,38,150512\nfa,38,150512\ns,8,141016\nsi,8,140917\no,25,141015,38\noa,25,141016,38\nsa,3.0,150410,38\nwva,38,141008,38\ny,14.12,u,38\nu,11.1,u,40\nq,8.1,u,57\nk,2.0,170701,48\nfb,66,u,48\nia,23,u,62\n20150916\nsi,9,150916\n20150922\nf,41,150922\nfa,41,150922\n20150930\nc,44,150721\nca,44,150729\ns,9,150930\no,31,150804,44\noa,32,150923,45\nsa,4.0,160311,44\nwva,44,150729,44\ny,15.9,u,44\nu,11.6,u,57\n20151112\ne,13,151112\n20151231\nc,44,150721\nca,44,150729\ne,13,151112\nf,41,150922\nfa,41,150922\ns,9,150930\nsi,9,150916\no,31,150804,44\noa,32,150923,45\nsa,4.0,160311,44\nwva,44,150729,44\ny,15.9,u,44\nu,11.6,u,57\nq,8.1,u,57\nk,2.0,170701,48\nfb,66,u,48\nia,23,u,62\n20160308\nf,45,160308\nfa,45,160308\n20160321\nc,48,160120\nca,48,160126\ns,9.1,160321\nsi,9.3,160321\no,35,160202,48\noa,35,160204,48\nsa,5.0,161215,51\nwva,48,160126,48\ny,16.4,u,49\n20160607\nf,47,160607\nfa,47,160607\n20160802\ne,14,160802\n20160907\nc,53,160831\nca,53,160907\no,40,160920,53\noa,41,161025,54\nsa,6.0,170823,56\nwva,53,160907,53\ny,16.10,u,53\nfb,95,u,53\n20160920\nf,49,160920\nfa,49,160920\ns,10,160920\nsi,10,160913\nk,3.0,210901,84\n20161231\nc,53,160831\nca,53,160907\ne,14,160802\nf,49,160920\nfa,49,160920\ns,10,160920\nsi,10,160913\no,40,160920,53\noa,41,161025,54\nsa,6.0,170823,56\nwva,53,160907,53\ny,16.10,u,53\nu,11.6,u,57\nq,8.1,u,57\nk,3.0,210901,84\nfb,95,u,53\nia,23,u,62\n20170201\nc,56,170125\nca,56,170201\nf,50,161115\nfa,50,161115\no,43,170207,56\noa,43,170927,59\nwva,56,170201,56\ny,17.3,u,56\nfb,112,u,56\n20170307\nf,52,170307\nfa,52,170307\n20170316\nca,57,170316\n20170327\ns,10.1,170327\nsi,10.3,170327\n20170405\nc,57,170309\ne,15,170405\no,44,170321,57\nsa,7.0,180316,59\nwva,57,170316,57\ny,17.4,u,57\nfb,117,u,57\n20170419\nf,53,170419\nfa,53,170419\n20170919\ns,11,170919\nsi,11,170919\n20170928\nfa,56,170928\n20171017\ne,16,171017\n20171024\nc,62,171017\nca,62,171024\no,49,171108,62\noa,46,180514,63\nsa,8.0,180718,63\nwva,62,171024,62\ny,17.11,u,62\nu,13.3,200909,78\nq,9.6,u,66\nfb,149,u,62\n20171128\nfa,57,171128\n20171231\nc,62,171017\nca,62,171024\ne,16,171017\nf,53,170419\nfa,57,171128\ns,11,170919\nsi,11,170919\no,49,171108,62\noa,46,180514,63\nsa,8.0,180718,63\nwva,62,171024,62\ny,17.11,u,62\nu,13.3,200909,78\nq,9.6,u,66\nk,3.0,210901,84\nfb,149,u,62\nia,23,u,62\n20180412\ns,11.1,180412\nsi,11.3,180329\n20180430\ne,17,180430\n20180509\nc,66,180417\nca,66,180417\nf,60,180509\nfa,60,180509\no,53,180510,66\noa,47,180723,66\nsa,9.0,180915,67\nwva,66,180417,66\ny,18.6,u,66\nfb,169,u,66\nia,42,u,66\n20180905\nf,62,180905\nfa,62,180905\n20181002\ne,18,181002\n20181023\nf,63,181023\nfa,63,181023\n20181211\nf,64,181211\nfa,64,181211\n20181231\nc,66,180417\nca,66,180417\ne,18,181002\nf,64,181211\nfa,64,181211\ns,11.1,180412\nsi,11.3,180329\no,53,180510,66\noa,47,180723,66\nsa,9.0,180915,67\nwva,66,180417,66\ny,18.6,u,66\nu,13.3,200909,78\nq,9.6,u,66\nk,3.0,210901,84\nfb,169,u,66\nia,42,u,66\n20190129\nf,65,190129\nfa,65,190129\n20190325\ns,12.1,190325\nsi,12.2,190325\n20190919\ns,13,190919\nsi,13,190919\n20191231\nc,66,180417\nca,66,180417\ne,18,181002\nf,65,190129\nfa,65,190129\ns,13,190919\nsi,13,190919\no,53,180510,66\noa,47,180723,66\nsa,9.0,180915,67\nwva,66,180417,66\ny,18.6,u,66\nu,13.3,200909,78\nq,9.6,u,66\nk,3.0,210901,84\nfb,169,u,66\nia,42,u,66\n20200115\nc,76,190730\nca,76,190730\ne,79,200115\nf,68,190709\nfa,68,190709\no,63,190820,76\noa,54,191018,76\nsa,12.0,200619,79\nwva,76,190730,76\ny,19.9,u,76\nq,10.9,201122,77\nfb,233,u,76\nia,96,u,80\n20200204\nc,80,200204\nca,80,200204\no,67,200303,80\noa,57,200330,80\nsa,13.0,201202,83\nwva,80,200204,80\ny,20.3,u,80\nu,15.3,230317,100\nq,11.7,211102,89\nfb,256,u,80\n20200207\ne,80,200207\n20200324\ns,13.1,200324\nsi,13.4,200324\n20200413\nc,81,200407\nca,81,200407\ne,81,200413\no,68,200422,81\noa,58,200513,81\nwva,81,200407,81\ny,20.4,u,81\nfb,266,u,81\nia,137,u,81\n20200727\nc,84,200727\nca,84,200727\ne,84,200716\no,70,200727,84\noa,60,200923,85\nsa,14.0,210417,87\nwva,84,200727,84\ny,20.8,200902,84\nfb,297,201202,86\nia,153,u,84\n20200728\nf,78,200630\nfa,79,200728\n20200827\nc,85,200825\nca,85,200825\ne,85,200827\no,71,200915,85\nwva,85,200825,85\ny,20.9,200927,85\nia,163,u,92\n20200916\nf,79,200728\ns,14,200916\nsi,14,200916\n20201020\nc,86,201020\nca,86,201020\ne,86,201009\no,72,201021,86\noa,61,201207,86\nwva,86,201020,86\ny,20.11,201111,86\n20201117\nf,83,201117\nfa,83,201117\n20201119\nc,87,201117\nca,87,201117\ne,87,201119\no,73,201209,87\noa,62,210216,87\nwva,87,201117,87\ny,20.12,201220,87\nfb,348,211219,96\n20201231\nc,87,201117\nca,87,201117\ne,87,201119\nf,83,201117\nfa,83,201117\ns,14,200916\nsi,14,200916\no,73,201209,87\noa,62,210216,87\nsa,14.0,210417,87\nwva,87,201117,87\ny,20.12,201220,87\nu,15.3,230317,100\nq,11.7,211102,89\nk,3.0,210901,84\nfb,348,211219,96\nia,163,u,92\n20210121\nc,88,210119\nca,88,210119\ne,88,210121\nf,84,201215\nfa,84,201215\no,74,210202,88\noa,63,210416,89\nsa,15.0,210813,90\nwva,88,210119,88\ny,21.1,211231,88\n20210126\nf,85,210126\nfa,85,210126\nk,4.0,250501,123\n20210426\nc,89,210302\nca,89,210302\ne,89,210304\nf,86,210223\nfa,86,210223\ns,14.1,210426\nsi,14.5,210426\no,75,210324,89\nwva,89,210302,89\ny,21.3,210404,89\n20210810\nf,91,210810\nfa,91,210810\n20210902\ne,93,210902\n20210907\nf,92,210907\nfa,92,210907\n20210920\nc,93,210831\nca,93,210831\ns,15,210920\nsi,15,210920\no,79,210914,93\noa,66,211215,94\nsa,17.0,220504,96\nwva,93,210831,93\ny,21.9,210929,93\nq,13.4,230426,98\nia,258,221104,106\n20211005\nf,93,211005\nfa,93,211005\n20211025\ns,15.1,211025\nsi,15.1,211025\n20211102\nf,94,211102\nfa,94,211102\n20211119\nc,96,211115\nca,96,211115\ne,96,211119\no,82,211202,96\noa,67,220131,96\nwva,96,211115,96\ny,22.1,211231,96\n20211207\nf,95,211207\n20211213\ns,15.2,211213\nsi,15.2,211213\n20211231\nc,96,211115\nca,96,211115\ne,96,211119\nf,95,211207\nfa,94,211102\ns,15.2,211213\nsi,15.2,211213\no,82,211202,96\noa,67,220131,96\nsa,17.0,220504,96\nwva,96,211115,96\ny,22.1,211231,96\nu,15.3,230317,100\nq,13.4,230426,98\nk,4.0,250501,123\nfb,348,211219,96\nia,258,221104,106\n20220106\nc,97,220104\nca,97,220104\ne,97,220106\no,83,220119,97\noa,68,220330,99\nsa,18.0,220808,99\nwva,97,220104,97\ny,22.3,220325,98\nfb,399,230204,109\n20220203\nc,98,220201\nca,98,220201\ne,98,220203\nf,96,220111\nfa,96,220111\no,84,220216,98\nwva,98,220201,98\n20220303\nc,99,220301\nca,99,220301\ne,99,220303\no,85,220323,99\nwva,99,220301,99\ny,22.5,220520,100\nq,14.2,231014,109\n20220314\nf,98,220308\nfa,98,220308\ns,15.4,220314\nsi,15.4,220314\n20220428\nc,101,220426\nca,101,220426\ne,101,220428\no,87,220517,101\noa,70,220629,102\nsa,19.0,221101,102\nwva,101,220426,101\ny,22.7,220707,102\nu,17.6,250515,123\n20220503\nf,100,220503\nfa,100,220503\n20220531\nf,101,220531\nfa,101,220531\n20220628\nf,102,220628\nfa,102,220628\n20220726\nf,103,220726\nfa,103,220726\n20220805\nc,104,220802\nca,104,220802\ne,104,220805\no,90,220818,104\noa,71,220916,104\nsa,20.0,230210,106\nwva,104,220802,104\ny,22.8,u,104\n20220823\nf,104,220823\nfa,104,220823\n20220902\nc,105,220902\nca,105,220902\ne,105,220901\ns,15.6,220720\nsi,15.6,220720\no,91,220914,105\noa,72,221021,106\nwva,105,220902,105\ny,22.11,221111,106\n20220912\ns,16,220912\nsi,16,220912\n20221003\nc,106,220927\nca,106,220927\ne,106,221003\no,92,221019,106\nwva,106,220927,106\n20221027\nc,107,221025\nca,107,221025\ne,107,221027\no,93,221117,107\noa,73,230117,108\nsa,21.0,230519,110\nwva,107,221025,107\ny,23.1,230110,108\nia,279,231231,109\n20221115\nf,107,221115\nfa,107,221115\n20221205\nc,108,221129\nca,108,221129\ne,108,221205\no,94,221215,108\nwva,108,221129,108\n20221213\nf,108,221213\nfa,108,221213\n20221231\nc,108,221129\nca,108,221129\ne,108,221205\nf,108,221213\nfa,108,221213\ns,16,220912\nsi,16,220912\no,94,221215,108\noa,73,230117,108\nsa,21.0,230519,110\nwva,108,221129,108\ny,23.1,230110,108\nu,17.6,250515,123\nq,14.2,231014,109\nk,4.0,250501,123\nfb,399,230204,109\nia,279,231231,109\n20230112\nc,109,230110\nca,109,230110\ne,109,230112\no,95,230201,109\noa,74,230313,110\nwva,109,230110,109\ny,23.3,230326,110\n20230214\nf,110,230214\nfa,110,230214\n20230313\nc,111,230307\nca,111,230307\ne,111,230313\no,97,230322,111\noa,75,230517,112\nsa,22.0,230714,111\nwva,111,230301,111\ny,23.5,230519,112\nq,19.1,250708,121\nfb,420,230628,114\nia,288,u,114\n20230314\nf,111,230314\nfa,111,230314\n20230327\ns,16.4,230327\nsi,16.4,230327\n20230411\nf,112,230411\nfa,112,230411\n20230509\nf,113,230509\nfa,113,230509\n20230606\nf,114,230606\nfa,114,230606\n20230704\nc,112,230404\nca,112,230404\ne,112,230406\nf,115,230704\nfa,115,230704\no,98,230420,112\nsa,23.0,231018,115\nwva,112,230404,112\n20230721\nc,115,230718\nca,115,230721\ne,115,230721\no,101,230726,115\noa,77,230831,115\nwva,115,230721,115\ny,23.9,230913,116\nfb,430,230903,116\nia,292,u,115\n20230801\nf,116,230801\nfa,116,230801\n20230915\nc,117,230912\nca,117,230912\ne,117,230915\no,103,231003,117\noa,78,231023,117\nsa,24.0,240125,117\nwva,117,230912,117\ny,23.11,231115,118\nfb,434,231005,117\nia,302,u,117\n20230918\ns,17,230918\nsi,17,230918\n20231013\nc,118,231010\nca,118,231010\ne,118,231013\nf,118,230926\nfa,118,230926\no,104,231023,118\noa,79,231206,119\nsa,25.0,240424,121\nwva,118,231010,118\nfb,437,u,118\nia,306,240117,118\n20231024\nf,119,231024\nfa,119,231024\n20231102\nc,119,231031\nca,119,231031\ne,119,231102\no,105,231114,119\nwva,119,231031,119\ny,24.1,240118,120\nfb,439,231111,119\nia,309,u,119\n20231121\nf,120,231121\nfa,120,231121\n20231205\nca,120,231205\n20231207\nc,120,231205\ne,120,231207\no,106,231219,120\noa,80,240125,120\nwva,120,231205,120\nfb,443,231207,120\nia,311,u,120\n20231211\ns,17.2,231211\nsi,17.2,231211\n20231219\nf,121,231219\nfa,121,231219\n20231231\nc,120,231205\nca,120,231205\ne,120,231207\nf,121,231219\nfa,121,231219\ns,17.2,231211\nsi,17.2,231211\no,106,231219,120\noa,80,240125,120\nsa,25.0,240424,121\nwva,120,231205,120\ny,24.1,240118,120\nu,17.6,250515,123\nq,19.1,250708,121\nk,4.0,250501,123\nfb,443,231207,120\nia,311,u,120\n20240123\nf,122,240123\nfa,122,240123\n20240125\nc,121,240123\nca,121,240123\ne,121,240125\no,107,240207,121\noa,81,240314,122\nwva,121,240123,121\ny,24.4,240327,122\nfb,448,240129,121\nia,317,240203,121\n20240220\nf,123,240220\nfa,123,240220\n20240305\ns,17.4,240305\nsi,17.4,240305\n20240319\nf,124,240319\nfa,124,240319\n20240322\nc,123,240319\nca,123,240319\ne,123,240322\no,109,240327,123\noa,82,240502,124\nsa,27.0,241106,125\nwva,123,240319,123\ny,24.6,240604,124\nfb,465,240707,126\nia,338,240706,126\n20240416\nf,125,240416\nfa,125,240416\n20240418\nc,124,240416\nca,124,240416\ne,124,240418\no,110,240514,124\nwva,124,240416,124\n20240513\ns,17.5,240513\nsi,17.5,240513\n20240514\nf,126,240514\nfa,126,240514\n20240517\nc,125,240514\nca,125,240514\ne,125,240517\no,111,240612,125\noa,83,240625,126\nwva,125,240514,125\ny,24.7,240718,126\n20240611\nf,127,240611\nfa,127,240611\n20240709\nf,128,240709\nfa,128,240709\n20240725\nc,127,240723\nca,127,240723\ne,127,240725\no,113,240822,127\noa,84,240826,127\nsa,28.0,250402,130\nwva,127,240723,127\ny,24.10,241011,128\nfb,474,240730,127\nia,346,240901,127\n20240806\nf,129,240806\nfa,129,240806\n20240903\nf,130,240903\nfa,130,240903\n20240916\ns,18,240916\nsi,18,240916\n20241001\nf,131,241001\nfa,131,241001\n20241017\nc,130,241015\nca,130,241015\ne,130,241017\no,115,241127,130\noa,86,241202,130\nwva,130,241015,130\ny,24.12,241130,130\nfb,486,241018,130\nia,355,241106,130\n20241029\nf,132,241029\nfa,132,241029\n20241211\ns,18.2,241211\nsi,18.2,241211\n20241231\nc,130,241015\nca,130,241015\ne,130,241017\nf,132,241029\nfa,132,241029\ns,18.2,241211\nsi,18.2,241211\no,115,241127,130\noa,86,241202,130\nsa,28.0,250402,130\nwva,130,241015,130\ny,24.12,241130,130\nfb,486,241018,130\nia,355,241106,130\n20250107\nf,134,250107\nfa,134,250107\n20250127\nsi,18.3,250127\n20250304\nf,136,250304\nfa,136,250304\n20250331\ns,18.4,250331\nsi,18.4,250331\n20250401\nc,133,250204\nca,133,250204\ne,133,250206\nf,137,250401\nfa,137,250401\no,118,250415,133\noa,88,250319,134\nsa,29.0,251025,136\nwva,133,250204,133\ny,25.4,250423,134\nfb,503,250312,134\nia,378,250503,135\n20250404\nc,135,250401\nca,135,250401\ne,135,250404\no,120,250702,135\noa,89,250429,135\nwva,135,250401,135\ny,25.6,250904,136\nfb,514,250528,136\n20250429\nf,138,250429\nfa,138,250429\n20250501\nc,136,250429\nca,136,250429\ne,136,250501\no,121,250827,137\noa,90,250618,137\nwva,136,250429,136\nia,381,250619,137\n20250512\nsi,18.5,250512\n20250527\nf,139,250527\nfa,139,250527\n20250529\nc,137,250527\nca,137,250527\ne,137,250529\nsa,30.0,260511,143\nwva,137,250527,137\ny,25.8,250830,138\nfb,515,250531,137\n20250626\nc,138,250624\nca,138,250624\ne,138,250626\no,122,250911,138\noa,91,250819,139\nwva,138,250624,138\nia,390,250726,138\n20250819\nf,142,250819\nfa,142,250819\n20250905\nc,140,250902\nca,140,250902\ne,140,250905\no,124,251113,140\noa,92,251008,140\nwva,140,250902,140\ny,25.10,251009,140\nia,399,250928,140\n20250915\ns,26,250915\nsi,26,250915\n20250916\nf,143,250916\nfa,143,250916\n20251003\nc,141,250930\nca,141,250930\ne,141,251003\no,125,251204,141\noa,93,251125,142\nwva,141,250930,141\ny,25.12,251207,142\nia,400,251006,141\n20251014\nf,144,251014\nfa,144,251014\n20251111\nf,145,251111\nfa,145,251111\n20251212\ns,26.2,251212\nsi,26.2,251212\n20251231\nc,141,250930\nca,141,250930\ne,141,251003\nf,145,251111\nfa,145,251111\ns,26.2,251212\nsi,26.2,251212\no,125,251204,141\noa,93,251125,142\nsa,30.0,260511,143\nwva,141,250930,141\ny,25.12,251207,142\nia,400,251006,141\n20260113\nf,147,260113\nfa,147,260113\n20260211\ns,26.3,260211\nsi,26.3,260211\n20260214\nc,145,260210\nca,145,260210\ne,145,260214\no,129,260318,145\noa,96,260310,145\nsa,31.0,260923,148\nwva,145,260210,145\ny,26.4,260425,146\nia,423,260405,146\n20260224\nf,148,260224\nfa,148,260224\n20260313\nc,146,260310\nca,146,260310\ne,146,260313\no,130,260408,146\noa,97,260416,146\nwva,146,260310,146\n20260324\nf,149,260324\nfa,149,260324\ns,26.4,260324\nsi,26.4,260324\n20260410\nc,147,260407\nca,147,260407\ne,147,260410\no,131,260429,147\noa,98,260505,147\nwva,147,260407,147\ny,26.6,260608,148\nia,430,260530,148\n20260505\nca,148,260505\n20260507\nc,148,260505\ne,148,260507\no,132,260528,148\noa,99,260610,148\nwva,148,260505,148\n20260511\ns,26.5,260511\nsi,26.5,260511\n20260519\nf,151,260519\nfa,151,260519\n20260616\nf,152,260616\nfa,152,260616\n20260721\nf,153,260721\nfa,153,260721\n20260818\nf,154,260818\nfa,154,260818\n20260901\nf,155,260901\nfa,155,260901\n20260911\nc,153,260908\nca,153,260908\ne,153,260911\no,137,261007,153\noa,103,261020,154\nwva,153,260908,153\ny,26.11,261111,154\nia,446,260912,153\n20260914\ns,27,260914\nsi,27,260914\n20261027\nf,159,261027\nfa,159,261027\nreleases\nc,45,150901\nc,46,151013\nc,47,151201\nc,49,160302\nc,50,160413\nc,51,160525\nc,52,160720\nc,54,161012\nc,55,161201\nc,58,170419\nc,59,170605\nc,60,170725\nc,61,170905\nc,63,171206\nc,64,180123\nc,65,180306\nc,67,180529\nc,68,180724\nc,69,180904\nc,70,181016\nc,71,181204\nc,72,190129\nc,73,190312\nc,74,190423\nc,75,190604\nc,77,190910\nc,78,191022\nc,79,191210\nc,83,200519\nc,90,210413\nc,91,210525\nc,92,210720\nc,94,210921\nc,95,211019\nc,100,220329\nc,102,220524\nc,103,220621\nc,110,230207\nc,113,230502\nc,114,230530\nc,116,230815\nc,122,240220\nc,126,240611\nc,128,240820\nc,129,240917\nc,131,241112\nc,132,250114\nc,134,250304\nc,139,250805\nc,142,251028\nc,143,251202\nc,144,260113\nc,149,260602\nc,150,260630\nc,151,260728\nc,152,260825\nc,154,260922\nc,155,261006\nc,156,261020\nc,157,261103\nc,158,261117\nc,159,261208\nc,160,270105\nca,45,150901\nca,46,151014\nca,47,151202\nca,49,160309\nca,50,160413\nca,51,160608\nca,52,160727\nca,54,161019\nca,55,161206\nca,58,170425\nca,59,170606\nca,60,170801\nca,61,170905\nca,63,171205\nca,64,180123\nca,65,180306\nca,67,180531\nca,68,180724\nca,69,180904\nca,70,181017\nca,71,181204\nca,72,190129\nca,73,190312\nca,74,190424\nca,75,190604\nca,77,190910\nca,78,191022\nca,79,191217\nca,83,200519\nca,90,210413\nca,91,210525\nca,92,210720\nca,94,210921\nca,95,211019\nca,100,220329\nca,102,220524\nca,103,220621\nca,110,230207\nca,113,230502\nca,114,230530\nca,116,230815\nca,122,240220\nca,126,240611\nca,128,240820\nca,129,240917\nca,131,241112\nca,132,250114\nca,134,250304\nca,139,250805\nca,142,251028\nca,143,251202\nca,144,260113\nca,149,260602\nca,150,260630\nca,151,260728\nca,152,260825\nca,154,260922\nca,155,261006\nca,156,261020\nca,157,261103\nca,158,261117\nca,159,261208\nca,160,270105\ne,83,200521\ne,90,210415\ne,91,210527\ne,92,210722\ne,94,210924\ne,95,211021\ne,100,220401\ne,102,220531\ne,103,220623\ne,110,230209\ne,113,230505\ne,114,230602\ne,116,230821\ne,122,240223\ne,126,240613\ne,128,240822\ne,129,240919\ne,131,241114\ne,132,250117\ne,134,250306\ne,139,250807\ne,142,251031\ne,143,251205\ne,144,260121\ne,149,260604\ne,150,260702\ne,151,260731\ne,152,260828\ne,154,260924\ne,155,261008\ne,156,261022\ne,157,261105\ne,158,261119\ne,159,261210\nf,40,150811\nf,42,151103\nf,43,151215\nf,44,160126\nf,46,160426\nf,48,160802\nf,51,170124\nf,54,170613\nf,55,170808\nf,56,170928\nf,57,171114\nf,58,180123\nf,59,180313\nf,61,180626\nf,66,190319\nf,67,190521\nf,69,190903\nf,70,191022\nf,71,191210\nf,72,200107\nf,73,200211\nf,74,200310\nf,75,200407\nf,76,200505\nf,77,200602\nf,80,200825\nf,81,200922\nf,82,201020\nf,87,210323\nf,88,210419\nf,89,210601\nf,90,210713\nf,97,220208\nf,99,220405\nf,105,220920\nf,106,221018\nf,109,230117\nf,117,230829\nf,133,241126\nf,135,250204\nf,140,250624\nf,141,250722\nf,146,251209\nf,150,260421\nf,156,260915\nf,157,260929\nf,158,261013\nf,160,261110\nf,161,261124\nf,162,261208\nfa,40,150811\nfa,42,151103\nfa,43,151215\nfa,44,160126\nfa,46,160426\nfa,48,160802\nfa,51,170124\nfa,54,170613\nfa,55,170808\nfa,58,180122\nfa,59,180313\nfa,61,180626\nfa,66,190319\nfa,67,190521\nfa,80,200831\nfa,81,200922\nfa,82,201020\nfa,87,210323\nfa,88,210419\nfa,89,210601\nfa,90,210713\nfa,95,211207\nfa,97,220208\nfa,99,220405\nfa,105,220920\nfa,106,221018\nfa,109,230117\nfa,117,230829\nfa,133,241126\nfa,135,250204\nfa,140,250624\nfa,141,250722\nfa,146,251209\nfa,150,260421\nfa,156,260915\nfa,157,260929\nfa,158,261013\nfa,160,261110\nfa,161,261124\nfa,162,261208\ns,12,180917\ns,15.3,220126\ns,15.5,220516\ns,16.1,221024\ns,16.2,221213\ns,16.3,230123\ns,16.5,230518\ns,16.6,230724\ns,17.1,231025\ns,17.3,240122\ns,17.6,240729\ns,18.1,241028\ns,18.3,250127\ns,18.5,250512\ns,18.6,250729\ns,26.1,251103\ns,26.6,260727\ns,27.1,261023\ns,27.2,261026\ns,27.3,u\nsi,12,180917\nsi,15.3,220126\nsi,15.5,220516\nsi,16.1,221024\nsi,16.2,221213\nsi,16.3,230123\nsi,16.5,230518\nsi,16.6,230724\nsi,17.1,231025\nsi,17.3,240122\nsi,17.6,240729\nsi,18.1,241028\nsi,18.6,250729\nsi,26.1,251103\nsi,26.6,260727\nsi,27.1,261023\nsi,27.2,261026\nsi,27.3,u\no,15,130702,28\no,16,130827,29\no,17,131008,30\no,18,131119,31\no,19,140128,32\no,20,140304,33\no,21,140506,34\no,22,140603,35\no,23,140722,36\no,24,140902,37\no,26,141203,39\no,27,150127,40\no,28,150310,41\no,29,150428,42\no,30,150609,43\no,32,150915,45\no,33,151027,46\no,34,151208,47\no,36,160315,49\no,37,160504,50\no,38,160608,51\no,39,160802,52\no,41,161025,54\no,42,161213,55\no,45,170510,58\no,46,170622,59\no,47,170809,60\no,48,170927,61\no,50,180104,63\no,51,180207,64\no,52,180322,65\no,54,180628,67\no,55,180816,68\no,56,180925,69\no,57,181128,70\no,58,190123,71\no,60,190409,73\no,62,190627,75\no,64,191007,77\no,65,191113,78\no,66,200107,79\no,69,200624,83\no,76,210428,90\no,77,210609,91\no,78,210803,92\no,80,211005,94\no,81,211104,95\no,86,220420,100\no,88,220608,102\no,89,220707,103\no,96,230222,110\no,99,230516,113\no,100,230629,114\no,102,230823,116\no,108,240305,122\no,112,240711,126\no,114,240925,128\no,116,250108,131\no,117,250213,132\no,119,250513,134\no,123,251028,139\no,126,260108,142\no,127,260202,143\no,128,260226,144\no,133,260629,149\no,134,260806,150\no,135,260820,151\no,136,260917,152\no,138,261020,154\no,139,261027,155\no,140,261110,157\no,141,u,158\no,142,u,159\noa,15,130708,28\noa,16,130918,29\noa,18,131120,31\noa,19,140128,32\noa,20,140306,33\noa,21,140422,34\noa,22,140617,35\noa,24,140910,37\noa,26,141202,39\noa,27,150129,40\noa,28,150310,41\noa,29,150428,42\noa,30,150610,43\noa,33,151103,46\noa,34,151216,47\noa,36,160331,49\noa,37,160616,50\noa,42,170121,55\noa,44,171211,60\noa,45,180215,61\noa,48,181108,69\noa,49,181207,70\noa,50,190218,71\noa,51,190321,72\noa,52,190517,73\noa,53,190711,74\noa,55,191203,77\noa,56,200206,78\noa,59,200630,83\noa,64,210525,91\noa,65,211020,92\noa,69,220509,100\noa,76,230626,114\noa,85,241029,128\noa,87,250122,132\noa,94,260113,143\noa,95,260211,144\noa,100,260701,149\noa,101,260826,151\noa,102,260923,152\noa,104,261118,156\nsa,1.5,130925,28\nsa,1.6,140411,28\nsa,2.0,141017,34\nsa,2.1,150107,34\nsa,3.2,150824,38\nsa,4.2,160802,44\nsa,5.2,170421,51\nsa,5.4,170517,51\nsa,6.2,171026,56\nsa,6.4,180219,56\nsa,7.2,180620,59\nsa,7.4,180912,59\nsa,8.2,181221,63\nsa,9.2,190402,67\nsa,9.4,190725,67\nsa,10.0,190822,71\nsa,10.2,191009,71\nsa,11.0,191205,75\nsa,11.2,200322,75\nsa,12.1,200707,79\nsa,13.2,210120,83\nsa,14.2,210625,87\nsa,16.0,211125,92\nsa,16.2,220306,92\nsa,18.1,220909,99\nsa,19.1,221108,102\nsa,26.0,240607,122\nwva,4.4,131209,30\nwva,4.4.3,140602,33\nwva,37,140903,37\nwva,39,141112,39\nwva,40,150121,40\nwva,41,150311,41\nwva,42,150415,42\nwva,43,150527,43\nwva,45,150901,45\nwva,46,151014,46\nwva,47,151202,47\nwva,49,160309,49\nwva,50,160413,50\nwva,51,160608,51\nwva,52,160727,52\nwva,54,161019,54\nwva,55,161206,55\nwva,58,170425,58\nwva,59,170606,59\nwva,60,170801,60\nwva,61,170905,61\nwva,63,171205,63\nwva,64,180123,64\nwva,65,180306,65\nwva,67,180531,67\nwva,68,180724,68\nwva,69,180904,69\nwva,70,181017,70\nwva,71,181204,71\nwva,72,190129,72\nwva,73,190312,73\nwva,74,190424,74\nwva,75,190604,75\nwva,77,190910,77\nwva,78,191022,78\nwva,79,191217,79\nwva,83,200519,83\nwva,90,210413,90\nwva,91,210525,91\nwva,92,210720,92\nwva,94,210921,94\nwva,95,211019,95\nwva,100,220329,100\nwva,102,220524,102\nwva,103,220621,103\nwva,110,230207,110\nwva,113,230502,113\nwva,114,230530,114\nwva,116,230815,116\nwva,122,240220,122\nwva,126,240611,126\nwva,128,240820,128\nwva,129,240917,129\nwva,131,241112,131\nwva,132,250114,132\nwva,134,250304,134\nwva,139,250805,139\nwva,142,251028,142\nwva,143,251202,143\nwva,144,260113,144\nwva,149,260602,149\nwva,150,260630,150\nwva,151,260728,151\nwva,152,260825,152\nwva,154,260922,154\nwva,155,261006,155\nwva,156,261020,156\nwva,157,261103,157\nwva,158,261117,158\nwva,159,261208,159\nwva,160,270105,160\ny,1.0,u,25\ny,1.5,u,22\ny,1.6,u,25\ny,1.7,u,25\ny,1.20,u,25\ny,2.5,u,25\ny,3.2,u,25\ny,4.6,u,25\ny,5.3,u,25\ny,5.4,u,25\ny,7.4,u,25\ny,9.6,u,25\ny,10.5,u,25\ny,11.4,u,25\ny,11.5,u,25\ny,12.7,u,25\ny,13.9,u,28\ny,13.10,u,28\ny,13.11,u,28\ny,13.12,u,30\ny,14.2,u,32\ny,14.4,u,33\ny,14.5,u,34\ny,14.7,u,35\ny,14.8,u,36\ny,14.10,u,37\ny,15.2,u,40\ny,15.4,u,41\ny,15.6,u,42\ny,15.7,u,43\ny,15.10,u,45\ny,15.12,u,46\ny,16.2,u,47\ny,16.3,u,47\ny,16.6,u,50\ny,16.7,u,51\ny,16.9,u,52\ny,16.11,u,54\ny,17.1,u,55\ny,17.6,u,58\ny,17.7,u,59\ny,17.9,u,60\ny,17.10,u,61\ny,18.1,u,63\ny,18.2,u,63\ny,18.3,u,64\ny,18.4,u,65\ny,18.7,u,67\ny,18.9,u,68\ny,18.10,u,69\ny,18.11,u,70\ny,19.1,u,71\ny,19.3,u,72\ny,19.4,u,73\ny,19.5,u,75\ny,19.6,u,75\ny,19.7,u,75\ny,19.10,u,77\ny,19.11,u,78\ny,19.12,u,78\ny,20.2,u,79\ny,20.6,u,81\ny,20.7,u,83\ny,21.2,u,88\ny,21.5,u,90\ny,21.6,210928,91\ny,21.8,210928,92\ny,21.11,211029,94\ny,22.4,u,92\ny,22.9,220827,104\ny,23.7,230706,114\ny,24.2,240325,120\ny,24.9,241001,126\ny,25.2,250424,132\ny,25.3,250423,132\ny,26.3,260304,144\ny,26.7,260723,149\ny,26.8,260801,150\ny,26.10,261008,152\nu,10.5,u,31\nu,10.7,u,31\nu,10.8,u,31\nu,10.10,u,31\nu,11.0,u,31\nu,11.2,u,40\nu,11.3,u,40\nu,11.4,u,40\nu,11.5,u,40\nu,11.8,u,57\nu,11.9,u,57\nu,12.0,u,57\nu,12.1,u,57\nu,12.2,u,57\nu,12.3,u,57\nu,12.4,u,57\nu,12.5,u,57\nu,12.6,u,57\nu,12.7,u,57\nu,12.8,u,57\nu,12.9,u,57\nu,12.10,u,57\nu,12.11,u,57\nu,12.12,u,57\nu,12.13,u,57\nu,12.14,u,57\nu,13.0,u,57\nu,13.1,u,57\nu,13.2,u,57\nu,13.4,210928,78\nu,13.5,230825,78\nu,13.6,231217,78\nu,13.7,230624,78\nu,13.8,220430,78\nu,13.9,220518,78\nu,15.0,220824,78\nu,15.1,221111,78\nu,15.2,230423,78\nu,15.4,231025,100\nu,15.5,230822,100\nu,16.0,230824,100\nu,16.1,231015,100\nu,16.2,231209,100\nu,16.3,240308,100\nu,16.4,241003,100\nu,16.5,240530,100\nu,16.6,240723,100\nu,17.0,240824,100\nu,17.1,240926,100\nu,17.2,241129,100\nu,17.3,250107,100\nu,17.4,250226,100\nu,17.5,250408,100\nu,17.7,250611,123\nu,17.8,250730,123\nu,18.0,250817,123\nu,18.1,251004,123\nu,18.2,251104,123\nu,18.3,251212,123\nu,18.4,260109,123\nu,18.5,260128,123\nu,18.6,260321,123\nu,18.8,260503,123\nu,18.9,260702,123\nu,18.10,260808,123\nu,19.0,260824,123\nu,19.2,261023,123\nq,6.0,u,37\nq,6.1,u,37\nq,6.2,u,37\nq,6.3,u,37\nq,6.4,u,37\nq,6.6,u,37\nq,6.7,u,37\nq,6.8,u,37\nq,6.9,u,37\nq,7.0,u,37\nq,7.1,u,37\nq,7.2,u,37\nq,7.3,u,37\nq,7.4,u,37\nq,7.5,u,37\nq,7.6,u,37\nq,7.7,u,37\nq,7.8,u,37\nq,7.9,u,37\nq,8.0,u,37\nq,8.2,u,57\nq,8.3,u,57\nq,8.4,u,57\nq,8.5,u,57\nq,8.6,u,57\nq,8.7,u,57\nq,8.8,u,57\nq,8.9,u,57\nq,9.1,u,57\nq,9.7,u,66\nq,9.8,u,66\nq,10.0,u,66\nq,10.1,u,66\nq,10.2,u,66\nq,10.3,u,66\nq,10.4,u,66\nq,10.5,u,66\nq,10.7,200909,66\nq,11.0,u,77\nq,11.2,210130,77\nq,11.3,210331,77\nq,11.9,u,89\nq,12.0,211104,89\nq,12.1,211105,89\nq,12.2,211207,89\nq,12.5,220407,89\nq,12.7,220521,89\nq,12.8,220630,89\nq,12.9,220726,89\nq,13.0,220815,89\nq,13.1,220910,89\nq,13.2,221026,89\nq,13.3,221109,89\nq,13.5,230206,98\nq,13.6,230209,98\nq,13.7,230421,98\nq,13.8,230421,98\nq,14.0,231212,98\nq,14.1,230716,98\nq,14.3,230913,109\nq,14.4,231031,109\nq,14.5,231112,109\nq,14.6,231224,109\nq,14.7,240118,109\nq,14.8,240304,109\nq,14.9,240409,109\nq,15.0,240417,109\nq,15.1,240518,109\nq,15.2,241024,109\nq,15.3,240728,109\nq,15.4,240907,109\nq,15.5,240924,109\nq,15.6,241024,109\nq,15.7,241203,109\nq,15.8,241211,109\nq,15.9,250201,109\nq,19.2,250715,121\nq,19.3,250831,121\nq,19.4,250920,121\nq,19.5,251023,121\nq,19.6,251117,121\nq,19.7,251218,121\nq,19.8,260120,121\nq,19.9,260309,121\nq,20.0,260406,121\nq,20.1,260430,121\nq,20.2,260610,121\nq,20.3,260617,121\nq,20.4,260728,121\nq,20.5,260817,121\nq,20.6,260915,121\nq,20.7,261025,121\nk,1.0,170301,37\nk,2.5,170701,48\nk,3.1,220301,84\nfb,68,u,48\nfb,74,u,50\nfb,75,u,50\nfb,76,u,50\nfb,77,u,50\nfb,78,u,50\nfb,79,u,50\nfb,80,u,51\nfb,81,u,51\nfb,82,u,51\nfb,83,u,51\nfb,84,u,51\nfb,86,u,51\nfb,87,u,52\nfb,88,u,52\nfb,89,u,52\nfb,90,u,52\nfb,91,u,52\nfb,92,u,52\nfb,93,u,52\nfb,94,u,52\nfb,96,u,53\nfb,97,u,53\nfb,98,u,53\nfb,99,u,53\nfb,100,u,54\nfb,101,u,54\nfb,103,u,54\nfb,104,u,54\nfb,105,u,54\nfb,106,u,55\nfb,107,u,55\nfb,108,u,55\nfb,109,u,55\nfb,110,u,55\nfb,111,u,55\nfb,113,u,56\nfb,114,u,56\nfb,115,u,56\nfb,116,u,56\nfb,118,u,57\nfb,119,u,57\nfb,120,u,57\nfb,121,u,57\nfb,122,u,58\nfb,123,u,58\nfb,124,u,58\nfb,125,u,58\nfb,126,u,58\nfb,127,u,58\nfb,128,u,58\nfb,129,u,58\nfb,130,u,59\nfb,131,u,59\nfb,132,u,59\nfb,133,u,59\nfb,134,u,59\nfb,135,u,59\nfb,136,u,59\nfb,137,u,59\nfb,138,u,60\nfb,140,u,60\nfb,142,u,61\nfb,143,u,61\nfb,144,u,61\nfb,145,u,61\nfb,146,u,61\nfb,147,u,61\nfb,148,u,61\nfb,150,u,62\nfb,151,u,62\nfb,152,u,62\nfb,153,u,63\nfb,154,u,63\nfb,155,u,63\nfb,156,u,63\nfb,157,u,64\nfb,158,u,64\nfb,159,u,64\nfb,160,u,64\nfb,161,u,64\nfb,162,u,64\nfb,163,u,65\nfb,164,u,65\nfb,165,u,65\nfb,166,u,65\nfb,167,u,65\nfb,168,u,65\nfb,170,u,66\nfb,171,u,66\nfb,172,u,66\nfb,173,u,66\nfb,174,u,66\nfb,175,u,67\nfb,176,u,67\nfb,177,u,67\nfb,178,u,67\nfb,180,u,67\nfb,181,u,67\nfb,182,u,67\nfb,183,u,68\nfb,184,u,68\nfb,185,u,68\nfb,186,u,68\nfb,187,u,68\nfb,188,u,68\nfb,202,u,71\nfb,227,u,75\nfb,228,u,75\nfb,229,u,75\nfb,230,u,75\nfb,231,u,75\nfb,235,u,76\nfb,236,u,76\nfb,237,u,76\nfb,238,u,76\nfb,240,u,77\nfb,241,u,77\nfb,242,u,77\nfb,243,u,77\nfb,244,u,78\nfb,245,u,78\nfb,246,u,78\nfb,247,u,78\nfb,248,u,78\nfb,249,u,78\nfb,250,u,78\nfb,251,u,79\nfb,252,u,79\nfb,253,u,79\nfb,254,u,79\nfb,255,u,79\nfb,257,u,80\nfb,258,u,80\nfb,259,u,80\nfb,260,u,80\nfb,261,u,80\nfb,262,u,80\nfb,263,u,80\nfb,264,u,80\nfb,265,u,80\nfb,267,u,81\nfb,268,u,81\nfb,269,u,81\nfb,270,u,81\nfb,271,u,81\nfb,272,u,83\nfb,273,u,83\nfb,274,u,83\nfb,275,u,83\nfb,400,230210,109\nfb,436,231013,117\nfb,438,231028,118\nfb,440,231112,119\nfb,441,231120,119\nfb,442,231129,119\nfb,444,231213,120\nfb,445,231221,120\nfb,446,240106,120\nfb,447,240112,120\nfb,449,240202,121\nfb,450,240205,121\nfb,451,240217,121\nfb,452,240225,122\nfb,453,240228,122\nfb,454,240304,122\nfb,466,u,126\nfb,469,u,126\nfb,471,240710,126\nfb,472,240711,126\nfb,475,240801,127\nfb,476,240809,127\nfb,477,240816,127\nfb,478,240821,128\nfb,479,240831,128\nfb,480,240907,128\nfb,481,240914,128\nfb,482,240920,129\nfb,483,240927,129\nfb,484,241004,129\nfb,485,241011,129\nfb,487,241026,130\nfb,488,241102,130\nfb,489,241109,130\nfb,494,241226,131\nfb,497,250126,132\nia,24,u,62\nia,25,u,62\nia,26,u,63\nia,27,u,63\nia,28,u,63\nia,29,u,63\nia,30,u,63\nia,31,u,64\nia,32,u,64\nia,33,u,64\nia,34,u,64\nia,35,u,65\nia,36,u,65\nia,37,u,65\nia,38,u,65\nia,39,u,65\nia,40,u,65\nia,41,u,65\nia,43,u,66\nia,44,u,66\nia,45,u,66\nia,46,u,66\nia,47,u,66\nia,48,u,67\nia,49,u,67\nia,50,u,67\nia,51,u,67\nia,52,u,67\nia,53,u,67\nia,54,u,67\nia,55,u,67\nia,56,u,68\nia,57,u,68\nia,58,u,68\nia,59,u,68\nia,60,u,68\nia,61,u,68\nia,65,u,69\nia,66,u,69\nia,68,u,69\nia,72,u,70\nia,74,u,71\nia,75,u,71\nia,79,u,71\nia,81,u,72\nia,82,u,72\nia,83,u,72\nia,84,u,73\nia,86,u,73\nia,95,u,74\nia,97,u,80\nia,98,u,80\nia,103,u,80\nia,104,u,80\nia,117,u,80\nia,118,u,80\nia,119,u,80\nia,120,u,80\nia,121,u,80\nia,127,u,80\nia,128,u,80\nia,129,u,80\nia,130,u,80\nia,131,u,80\nia,132,u,80\nia,133,u,80\nia,134,u,80\nia,135,u,80\nia,136,u,80\nia,138,u,81\nia,139,u,81\nia,140,u,81\nia,141,u,81\nia,142,u,81\nia,143,u,83\nia,144,u,83\nia,145,u,83\nia,146,u,83\nia,164,u,92\nia,230,u,92\nia,259,221104,106\nia,281,u,109\nia,289,231221,114\nia,290,231230,114\nia,295,u,115\nia,296,u,115\nia,297,u,115\nia,298,240111,115\nia,299,u,115\nia,300,u,116\nia,301,240112,116\nia,303,u,117\nia,304,u,117\nia,305,u,117\nia,307,u,118\nia,308,240119,118\nia,310,u,119\nia,312,u,120\nia,313,u,120\nia,314,u,120\nia,315,240119,120\nia,316,240125,120\nia,318,240216,121\nia,320,240304,121\nia,321,240307,122\nia,347,240911,127\nia,349,240920,128\nia,366,u,132\nia,367,250215,132\nia,382,250619,137\nia,383,250618,137\nia,384,250616,137\nia,385,250627,137\nia,387,250709,137\nia,392,250812,138\nia,394,250826,139\nia,395,250913,139\nia,396,250920,139\nia,397,250919,139\nia,401,251008,141\nia,404,251031,141\nia,406,251116,141\nia,407,251123,142\nia,408,251128,142\nia,409,251216,143\nia,410,251217,143\nia,411,260107,143\nia,438,260722,150\nia,443,260821,151\nia,444,260827,151\nia,448,261019,154\nia,450,261026,155\nia,455,261116,157\n",a=(n,a)=>{if(n===a)return 0;const[e=0,u=0]=n.split(".",2).map(Number),[s=0,o=0]=a.split(".",2).map(Number);if(isNaN(e)||isNaN(u))throw new Error(`Invalid version: ${n}`);if(isNaN(s)||isNaN(o))throw new Error(`Invalid version: ${a}`);return e!==s?e>s?1:-1:u!==o?u>o?1:-1:0},e={c:{longName:"chrome"},ca:{longName:"chrome_android"},e:{longName:"edge"},f:{longName:"firefox"},fa:{longName:"firefox_android"},s:{longName:"safari"},si:{longName:"safari_ios"},o:{longName:"opera",engine:"Blink"},oa:{longName:"opera_android",engine:"Blink"},sa:{longName:"samsunginternet_android",engine:"Blink"},wva:{longName:"webview_android",engine:"Blink"},y:{longName:"ya_android",engine:"Blink"},u:{longName:"uc_android",engine:"Blink"},q:{longName:"qq_android",engine:"Blink"},k:{longName:"kai_os",engine:"Gecko"},fb:{longName:"facebook_android",engine:"Blink"},ia:{longName:"instagram_android",engine:"Blink"}},u=n=>6===n.length&&/^\d{6}$/.test(n)?`20${n.slice(0,2)}-${n.slice(2,4)}-${n.slice(4,6)}`:8===n.length&&/^\d{8}$/.test(n)?`${n.slice(0,4)}-${n.slice(4,6)}-${n.slice(6,8)}`:n;let s;const o=()=>{if(s)return s;const o={},f={};let i="",r=!1;n.split("\n").forEach(n=>{if(n=n.trim())if("releases"!==n){if(r){const a=n.split(",");if(a.length>=3){const[n,e,s,o]=a,i=[n,e,u(s.trim())];o&&i.push(o.trim()),f[n]||(f[n]=[]),f[n].push(i)}return}if(n.startsWith("20")||n.startsWith("pre_baseline"))return i=u(n),void(o[i]=[]);{const a=n.split(",");if(a.length>=3){const[n,e,s,f]=a,r=[n,e,u(s.trim())];if(f&&r.push(f.trim()),!o[i])throw new Error(`Timeline entry for date ${i} is undefined. This should not happen.`);o[i].push(r)}}}else r=!0});const c={};return Object.keys(e).forEach(n=>{var a;c[n]=[...null!==(a=f[n])&&void 0!==a?a:[]]}),Object.keys(o).forEach(n=>{o[n].forEach(n=>{const a=n[0];c[a]&&(c[a].some(a=>a[1]===n[1])||c[a].push(n))})}),Object.keys(c).forEach(n=>{c[n].sort((n,e)=>a(n[1],e[1]))}),s={timeline:o,mergedReleases:c},s};let f=!1;const i=Object.keys(e).filter(n=>void 0===e[n].engine).map(n=>{const{longName:a}=e[n];return{shortName:n,longName:a}}),r=["webview_android","samsunginternet_android","opera_android","opera","ya_android","uc_android","qq_android","kai_os","facebook_android","instagram_android"],c=n=>{const e=[],u=[];return n.forEach(n=>{i.some(a=>a.longName===n.browser)?e.push(n):u.push(n)}),e.sort((n,e)=>n.browser<e.browser?-1:n.browser>e.browser?1:a(n.version,e.version)),u.sort((n,e)=>{const u=r.indexOf(n.browser),s=r.indexOf(e.browser);return u!==s?u-s:a(n.version,e.version)}),[...e,...u]};let t=!1;const b=n=>{if(!1===n.includeDownstreamBrowsers&&!0===n.includeKaiOS)throw new Error("KaiOS is a downstream browser and can only be included if you include other downstream browsers. Please ensure you use `includeDownstreamBrowsers: true`.")},l=(n,a,u,s,o)=>{var f;const i={browser:a,version:u,release_date:"u"===s?"unknown":s};return o&&(i.engine_version=o,i.engine=null===(f=e[n])||void 0===f?void 0:f.engine),i};function w(n){var u,s,r,w,v,y,d;const{timeline:p,mergedReleases:g}=o();let q=null!=n?n:{},m={listAllCompatibleVersions:null!==(u=q.listAllCompatibleVersions)&&void 0!==u&&u,includeDownstreamBrowsers:null!==(s=q.includeDownstreamBrowsers)&&void 0!==s&&s,widelyAvailableOnDate:null!==(r=q.widelyAvailableOnDate)&&void 0!==r?r:void 0,targetYear:null!==(w=q.targetYear)&&void 0!==w?w:void 0,includeKaiOS:null!==(v=q.includeKaiOS)&&void 0!==v&&v,overrideLastUpdated:null!==(y=q.overrideLastUpdated)&&void 0!==y?y:void 0,suppressWarnings:null!==(d=q.suppressWarnings)&&void 0!==d&&d},h=new Date;if(m.widelyAvailableOnDate||m.targetYear){if(m.targetYear&&m.widelyAvailableOnDate)throw new Error("You cannot use targetYear and widelyAvailableOnDate at the same time.  Please remove one of these options and try again.");m.widelyAvailableOnDate?h=new Date(m.widelyAvailableOnDate):m.targetYear&&(h=new Date(`${m.targetYear}-12-31`))}else h=new Date;if((m.widelyAvailableOnDate||void 0===m.targetYear)&&h.setMonth(h.getMonth()-30),!m.suppressWarnings){if(((n,a)=>{if(f||"undefined"!=typeof process&&process.env&&(process.env.BROWSERSLIST_IGNORE_OLD_DATA||process.env.BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA))return;const e=new Date;e.setMonth(e.getMonth()-2),n>e&&(null!=a?a:1795125603954)<e.getTime()&&(console.warn("[baseline-browser-mapping] The data in this module is over two months old and you are targetting a recent feature cut off date of "+n.toISOString().slice(0,10)+". To ensure accurate Baseline data, please update to the latest version of this module using the package manager of your choice.You can suppress these warnings using the environment variables `BROWSERSLIST_IGNORE_OLD_DATA=true` or `BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA=true` or by passing `suppressWarnings: true` when you call `getCompatibleVersions()` or `getAllVersions()`."),f=!0)})(h,m.overrideLastUpdated),b(m),h.getFullYear()<2015&&!t&&console.warn(new Error("There are no browser versions compatible with Baseline before 2015.  You may receive unexpected results.")),h.getFullYear()<2002)throw new Error("None of the browsers in the core set were released before 2002.  Please use a date after 2002.");if(h.getFullYear()>(new Date).getFullYear())throw new Error("There are no browser versions compatible with Baseline in the future")}const _=h<new Date("2015-07-29"),O={};Object.keys(e).forEach(n=>{O[n]=void 0}),Object.keys(p).forEach(n=>{const a=p[n];let e=!1;e="pre_baseline"===n||new Date(n)<=h,e&&a.forEach(a=>{const e=a[0];"pre_baseline"!==n&&(O[e]=a)})});const E=[];return Object.keys(e).forEach(n=>{var u,s;const{longName:o}=e[n];if(!m.includeKaiOS&&"k"===n)return;const f=i.some(a=>a.shortName===n);if(m.includeDownstreamBrowsers||f)if(_)if(m.listAllCompatibleVersions){E.push({browser:o,version:"0",release_date:""});(null!==(u=g[n])&&void 0!==u?u:[]).forEach(a=>{E.push(l(n,o,a[1],a[2],a[3]))})}else E.push({browser:o,version:"0",release_date:""});else{const e=O[n];if(!e)return;const u=e[1];if(m.listAllCompatibleVersions){(null!==(s=g[n])&&void 0!==s?s:[]).forEach(e=>{const s=e[1];a(s,u)>=0&&E.push(l(n,o,s,e[2],e[3]))})}else E.push(l(n,o,u,e[2],e[3]))}}),c(E)}exports._resetHasWarned=function(){f=!1},exports.getAllVersions=function(n){var e,u,s,o,f;t=!0;let r=null!=n?n:{},c={outputFormat:null!==(e=r.outputFormat)&&void 0!==e?e:"array",includeDownstreamBrowsers:null!==(u=r.includeDownstreamBrowsers)&&void 0!==u&&u,useSupports:null!==(s=r.useSupports)&&void 0!==s&&s,includeKaiOS:null!==(o=r.includeKaiOS)&&void 0!==o&&o,suppressWarnings:null!==(f=r.suppressWarnings)&&void 0!==f&&f};b(c);let l=(new Date).getFullYear()+1;const v=[...Array(l).keys()].slice(2015),y={};v.forEach(n=>{y[n]={},w({targetYear:n,suppressWarnings:c.suppressWarnings}).forEach(a=>{y[n]&&(y[n][a.browser]=a)})});const d=w({suppressWarnings:c.suppressWarnings}),p={};d.forEach(n=>{p[n.browser]=n});const g=new Date;g.setMonth(g.getMonth()+30);const q=w({widelyAvailableOnDate:g.toISOString().slice(0,10),suppressWarnings:c.suppressWarnings}),m={};q.forEach(n=>{m[n.browser]=n});const h=w({targetYear:2002,listAllCompatibleVersions:!0,suppressWarnings:c.suppressWarnings}),_=[];if(i.map(n=>n.longName).forEach(n=>{var e,u,s,o;let f=h.filter(a=>a.browser==n).sort((n,e)=>a(n.version,e.version)),i=null!==(u=null===(e=p[n])||void 0===e?void 0:e.version)&&void 0!==u?u:"0",r=null!==(o=null===(s=m[n])||void 0===s?void 0:s.version)&&void 0!==o?o:"0";v.forEach(e=>{var u;if(y[e]){let s=(null!==(u=y[e][n])&&void 0!==u?u:{version:"0"}).version,o=f.findIndex(n=>0===a(n.version,s));(e===l-1?f:f.slice(0,o)).forEach(n=>{let u=a(n.version,i)>=0,s=a(n.version,r)>=0,o=Object.assign(Object.assign({},n),{year:e<=2015?"pre_baseline":e-1});c.useSupports?(u&&(o.supports="widely"),s&&(o.supports="newly")):o=Object.assign(Object.assign({},o),{wa_compatible:u}),_.push(o)}),f=f.slice(o,f.length)}})}),c.includeDownstreamBrowsers){w({targetYear:2002,listAllCompatibleVersions:!0,includeDownstreamBrowsers:!0,includeKaiOS:c.includeKaiOS,suppressWarnings:c.suppressWarnings}).filter(n=>!i.map(n=>n.longName).includes(n.browser)).forEach(n=>{const a="Gecko"===n.engine?"firefox":"chrome";let e=_.find(e=>e.browser===a&&e.version===n.engine_version);e&&(c.useSupports?_.push(Object.assign(Object.assign({},n),{year:e.year,supports:e.supports})):_.push(Object.assign(Object.assign({},n),{year:e.year,wa_compatible:e.wa_compatible})))})}if(_.sort((n,e)=>{if("pre_baseline"===n.year&&"pre_baseline"!==e.year)return-1;if("pre_baseline"===e.year&&"pre_baseline"!==n.year)return 1;if("pre_baseline"!==n.year&&"pre_baseline"!==e.year){if(n.year<e.year)return-1;if(n.year>e.year)return 1}return n.browser<e.browser?-1:n.browser>e.browser?1:a(n.version,e.version)}),"object"===c.outputFormat){const n={};return _.forEach(a=>{n[a.browser]||(n[a.browser]={});let e={year:a.year,release_date:a.release_date,engine:a.engine,engine_version:a.engine_version};n[a.browser][a.version]=c.useSupports?a.supports?Object.assign(Object.assign({},e),{supports:a.supports}):e:Object.assign(Object.assign({},e),{wa_compatible:a.wa_compatible})}),null!=n?n:{}}if("csv"===c.outputFormat){let n=`"browser","version","year","${c.useSupports?"supports":"wa_compatible"}","release_date","engine","engine_version"`;return _.forEach(a=>{var e,u,s,o;let f={browser:a.browser,version:a.version,year:a.year,release_date:null!==(e=a.release_date)&&void 0!==e?e:"NULL",engine:null!==(u=a.engine)&&void 0!==u?u:"NULL",engine_version:null!==(s=a.engine_version)&&void 0!==s?s:"NULL"};f=c.useSupports?Object.assign(Object.assign({},f),{supports:null!==(o=a.supports)&&void 0!==o?o:""}):Object.assign(Object.assign({},f),{wa_compatible:a.wa_compatible}),n+=`\n"${f.browser}","${f.version}","${f.year}","${c.useSupports?f.supports:f.wa_compatible}","${f.release_date}","${f.engine}","${f.engine_version}"`}),n}return _},exports.getCompatibleVersions=w,exports.getTimeline=function(n){var a,u,s,f;const{timeline:r}=o(),t=null!=n?n:{},b=null!==(a=t.groupBy)&&void 0!==a?a:"date",w=null!==(u=t.listAllBrowsers)&&void 0!==u&&u,v=null!==(s=t.includeDownstreamBrowsers)&&void 0!==s&&s,y=null!==(f=t.includeKaiOS)&&void 0!==f&&f;if(!1===v&&!0===y)throw new Error("KaiOS is a downstream browser and can only be included if you include other downstream browsers. Please ensure you use `includeDownstreamBrowsers: true`.");const d={},p=[];if(Object.keys(r).forEach(n=>{const a=r[n];if("pre_baseline"===n)return;const u=new Set;a.forEach(n=>{const a=n[0],e=d[a],s=n[1];e&&e[1]===s||u.add(a),d[a]=n});const s=[];if(Object.keys(e).forEach(n=>{const{longName:a}=e[n];if(!y&&"k"===n)return;const o=i.some(a=>a.shortName===n);if(!v&&!o)return;const f=u.has(n);if(w||f){const e=d[n];e&&s.push(l(n,a,e[1],e[2],e[3]))}}),s.length>0){const a=c(s);p.push({date:n,browsers:a})}}),"browser"===b){const n={};return Object.keys(e).forEach(a=>{const{longName:u}=e[a];if(!y&&"k"===a)return;const s=i.some(n=>n.shortName===a);(v||s)&&(n[u]=[])}),p.forEach(a=>{a.browsers.forEach(e=>{const{browser:u}=e,s=function(n,a){var e={};for(var u in n)Object.prototype.hasOwnProperty.call(n,u)&&a.indexOf(u)<0&&(e[u]=n[u]);if(null!=n&&"function"==typeof Object.getOwnPropertySymbols){var s=0;for(u=Object.getOwnPropertySymbols(n);s<u.length;s++)a.indexOf(u[s])<0&&Object.prototype.propertyIsEnumerable.call(n,u[s])&&(e[u[s]]=n[u[s]])}return e}(e,["browser"]);n[u]&&n[u].push(Object.assign({date:a.date},s))})}),n}return p};


/***/ }),

/***/ 73909:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('[{"name":"nodejs","version":"0.2.0","date":"2011-08-26","lts":false,"security":false,"v8":"2.3.8.0"},{"name":"nodejs","version":"0.3.0","date":"2011-08-26","lts":false,"security":false,"v8":"2.5.1.0"},{"name":"nodejs","version":"0.4.0","date":"2011-08-26","lts":false,"security":false,"v8":"3.1.2.0"},{"name":"nodejs","version":"0.5.0","date":"2011-08-26","lts":false,"security":false,"v8":"3.1.8.25"},{"name":"nodejs","version":"0.6.0","date":"2011-11-04","lts":false,"security":false,"v8":"3.6.6.6"},{"name":"nodejs","version":"0.7.0","date":"2012-01-17","lts":false,"security":false,"v8":"3.8.6.0"},{"name":"nodejs","version":"0.8.0","date":"2012-06-22","lts":false,"security":false,"v8":"3.11.10.10"},{"name":"nodejs","version":"0.9.0","date":"2012-07-20","lts":false,"security":false,"v8":"3.11.10.15"},{"name":"nodejs","version":"0.10.0","date":"2013-03-11","lts":false,"security":false,"v8":"3.14.5.8"},{"name":"nodejs","version":"0.11.0","date":"2013-03-28","lts":false,"security":false,"v8":"3.17.13.0"},{"name":"nodejs","version":"0.12.0","date":"2015-02-06","lts":false,"security":false,"v8":"3.28.73.0"},{"name":"nodejs","version":"4.0.0","date":"2015-09-08","lts":false,"security":false,"v8":"4.5.103.30"},{"name":"nodejs","version":"4.1.0","date":"2015-09-17","lts":false,"security":false,"v8":"4.5.103.33"},{"name":"nodejs","version":"4.2.0","date":"2015-10-12","lts":"Argon","security":false,"v8":"4.5.103.35"},{"name":"nodejs","version":"4.3.0","date":"2016-02-09","lts":"Argon","security":false,"v8":"4.5.103.35"},{"name":"nodejs","version":"4.4.0","date":"2016-03-08","lts":"Argon","security":false,"v8":"4.5.103.35"},{"name":"nodejs","version":"4.5.0","date":"2016-08-16","lts":"Argon","security":false,"v8":"4.5.103.37"},{"name":"nodejs","version":"4.6.0","date":"2016-09-27","lts":"Argon","security":true,"v8":"4.5.103.37"},{"name":"nodejs","version":"4.7.0","date":"2016-12-06","lts":"Argon","security":false,"v8":"4.5.103.43"},{"name":"nodejs","version":"4.8.0","date":"2017-02-21","lts":"Argon","security":false,"v8":"4.5.103.45"},{"name":"nodejs","version":"4.9.0","date":"2018-03-28","lts":"Argon","security":true,"v8":"4.5.103.53"},{"name":"nodejs","version":"5.0.0","date":"2015-10-29","lts":false,"security":false,"v8":"4.6.85.28"},{"name":"nodejs","version":"5.1.0","date":"2015-11-17","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.2.0","date":"2015-12-09","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.3.0","date":"2015-12-15","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.4.0","date":"2016-01-06","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.5.0","date":"2016-01-21","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.6.0","date":"2016-02-09","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.7.0","date":"2016-02-23","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.8.0","date":"2016-03-09","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.9.0","date":"2016-03-16","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.10.0","date":"2016-04-01","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.11.0","date":"2016-04-21","lts":false,"security":false,"v8":"4.6.85.31"},{"name":"nodejs","version":"5.12.0","date":"2016-06-23","lts":false,"security":false,"v8":"4.6.85.32"},{"name":"nodejs","version":"6.0.0","date":"2016-04-26","lts":false,"security":false,"v8":"5.0.71.35"},{"name":"nodejs","version":"6.1.0","date":"2016-05-05","lts":false,"security":false,"v8":"5.0.71.35"},{"name":"nodejs","version":"6.2.0","date":"2016-05-17","lts":false,"security":false,"v8":"5.0.71.47"},{"name":"nodejs","version":"6.3.0","date":"2016-07-06","lts":false,"security":false,"v8":"5.0.71.52"},{"name":"nodejs","version":"6.4.0","date":"2016-08-12","lts":false,"security":false,"v8":"5.0.71.60"},{"name":"nodejs","version":"6.5.0","date":"2016-08-26","lts":false,"security":false,"v8":"5.1.281.81"},{"name":"nodejs","version":"6.6.0","date":"2016-09-14","lts":false,"security":false,"v8":"5.1.281.83"},{"name":"nodejs","version":"6.7.0","date":"2016-09-27","lts":false,"security":true,"v8":"5.1.281.83"},{"name":"nodejs","version":"6.8.0","date":"2016-10-12","lts":false,"security":false,"v8":"5.1.281.84"},{"name":"nodejs","version":"6.9.0","date":"2016-10-18","lts":"Boron","security":false,"v8":"5.1.281.84"},{"name":"nodejs","version":"6.10.0","date":"2017-02-21","lts":"Boron","security":false,"v8":"5.1.281.93"},{"name":"nodejs","version":"6.11.0","date":"2017-06-06","lts":"Boron","security":false,"v8":"5.1.281.102"},{"name":"nodejs","version":"6.12.0","date":"2017-11-06","lts":"Boron","security":false,"v8":"5.1.281.108"},{"name":"nodejs","version":"6.13.0","date":"2018-02-10","lts":"Boron","security":false,"v8":"5.1.281.111"},{"name":"nodejs","version":"6.14.0","date":"2018-03-28","lts":"Boron","security":true,"v8":"5.1.281.111"},{"name":"nodejs","version":"6.15.0","date":"2018-11-27","lts":"Boron","security":true,"v8":"5.1.281.111"},{"name":"nodejs","version":"6.16.0","date":"2018-12-26","lts":"Boron","security":false,"v8":"5.1.281.111"},{"name":"nodejs","version":"6.17.0","date":"2019-02-28","lts":"Boron","security":true,"v8":"5.1.281.111"},{"name":"nodejs","version":"7.0.0","date":"2016-10-25","lts":false,"security":false,"v8":"5.4.500.36"},{"name":"nodejs","version":"7.1.0","date":"2016-11-08","lts":false,"security":false,"v8":"5.4.500.36"},{"name":"nodejs","version":"7.2.0","date":"2016-11-22","lts":false,"security":false,"v8":"5.4.500.43"},{"name":"nodejs","version":"7.3.0","date":"2016-12-20","lts":false,"security":false,"v8":"5.4.500.45"},{"name":"nodejs","version":"7.4.0","date":"2017-01-04","lts":false,"security":false,"v8":"5.4.500.45"},{"name":"nodejs","version":"7.5.0","date":"2017-01-31","lts":false,"security":false,"v8":"5.4.500.48"},{"name":"nodejs","version":"7.6.0","date":"2017-02-21","lts":false,"security":false,"v8":"5.5.372.40"},{"name":"nodejs","version":"7.7.0","date":"2017-02-28","lts":false,"security":false,"v8":"5.5.372.41"},{"name":"nodejs","version":"7.8.0","date":"2017-03-29","lts":false,"security":false,"v8":"5.5.372.43"},{"name":"nodejs","version":"7.9.0","date":"2017-04-11","lts":false,"security":false,"v8":"5.5.372.43"},{"name":"nodejs","version":"7.10.0","date":"2017-05-02","lts":false,"security":false,"v8":"5.5.372.43"},{"name":"nodejs","version":"8.0.0","date":"2017-05-30","lts":false,"security":false,"v8":"5.8.283.41"},{"name":"nodejs","version":"8.1.0","date":"2017-06-08","lts":false,"security":false,"v8":"5.8.283.41"},{"name":"nodejs","version":"8.2.0","date":"2017-07-19","lts":false,"security":false,"v8":"5.8.283.41"},{"name":"nodejs","version":"8.3.0","date":"2017-08-08","lts":false,"security":false,"v8":"6.0.286.52"},{"name":"nodejs","version":"8.4.0","date":"2017-08-15","lts":false,"security":false,"v8":"6.0.286.52"},{"name":"nodejs","version":"8.5.0","date":"2017-09-12","lts":false,"security":false,"v8":"6.0.287.53"},{"name":"nodejs","version":"8.6.0","date":"2017-09-26","lts":false,"security":false,"v8":"6.0.287.53"},{"name":"nodejs","version":"8.7.0","date":"2017-10-11","lts":false,"security":false,"v8":"6.1.534.42"},{"name":"nodejs","version":"8.8.0","date":"2017-10-24","lts":false,"security":false,"v8":"6.1.534.42"},{"name":"nodejs","version":"8.9.0","date":"2017-10-31","lts":"Carbon","security":false,"v8":"6.1.534.46"},{"name":"nodejs","version":"8.10.0","date":"2018-03-06","lts":"Carbon","security":false,"v8":"6.2.414.50"},{"name":"nodejs","version":"8.11.0","date":"2018-03-28","lts":"Carbon","security":true,"v8":"6.2.414.50"},{"name":"nodejs","version":"8.12.0","date":"2018-09-10","lts":"Carbon","security":false,"v8":"6.2.414.66"},{"name":"nodejs","version":"8.13.0","date":"2018-11-20","lts":"Carbon","security":false,"v8":"6.2.414.72"},{"name":"nodejs","version":"8.14.0","date":"2018-11-27","lts":"Carbon","security":true,"v8":"6.2.414.72"},{"name":"nodejs","version":"8.15.0","date":"2018-12-26","lts":"Carbon","security":false,"v8":"6.2.414.75"},{"name":"nodejs","version":"8.16.0","date":"2019-04-16","lts":"Carbon","security":false,"v8":"6.2.414.77"},{"name":"nodejs","version":"8.17.0","date":"2019-12-17","lts":"Carbon","security":true,"v8":"6.2.414.78"},{"name":"nodejs","version":"9.0.0","date":"2017-10-31","lts":false,"security":false,"v8":"6.2.414.32"},{"name":"nodejs","version":"9.1.0","date":"2017-11-07","lts":false,"security":false,"v8":"6.2.414.32"},{"name":"nodejs","version":"9.2.0","date":"2017-11-14","lts":false,"security":false,"v8":"6.2.414.44"},{"name":"nodejs","version":"9.3.0","date":"2017-12-12","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.4.0","date":"2018-01-10","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.5.0","date":"2018-01-31","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.6.0","date":"2018-02-21","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.7.0","date":"2018-03-01","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.8.0","date":"2018-03-07","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.9.0","date":"2018-03-21","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.10.0","date":"2018-03-28","lts":false,"security":true,"v8":"6.2.414.46"},{"name":"nodejs","version":"9.11.0","date":"2018-04-04","lts":false,"security":false,"v8":"6.2.414.46"},{"name":"nodejs","version":"10.0.0","date":"2018-04-24","lts":false,"security":false,"v8":"6.6.346.24"},{"name":"nodejs","version":"10.1.0","date":"2018-05-08","lts":false,"security":false,"v8":"6.6.346.27"},{"name":"nodejs","version":"10.2.0","date":"2018-05-23","lts":false,"security":false,"v8":"6.6.346.32"},{"name":"nodejs","version":"10.3.0","date":"2018-05-29","lts":false,"security":false,"v8":"6.6.346.32"},{"name":"nodejs","version":"10.4.0","date":"2018-06-06","lts":false,"security":false,"v8":"6.7.288.43"},{"name":"nodejs","version":"10.5.0","date":"2018-06-20","lts":false,"security":false,"v8":"6.7.288.46"},{"name":"nodejs","version":"10.6.0","date":"2018-07-04","lts":false,"security":false,"v8":"6.7.288.46"},{"name":"nodejs","version":"10.7.0","date":"2018-07-18","lts":false,"security":false,"v8":"6.7.288.49"},{"name":"nodejs","version":"10.8.0","date":"2018-08-01","lts":false,"security":false,"v8":"6.7.288.49"},{"name":"nodejs","version":"10.9.0","date":"2018-08-15","lts":false,"security":false,"v8":"6.8.275.24"},{"name":"nodejs","version":"10.10.0","date":"2018-09-06","lts":false,"security":false,"v8":"6.8.275.30"},{"name":"nodejs","version":"10.11.0","date":"2018-09-19","lts":false,"security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.12.0","date":"2018-10-10","lts":false,"security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.13.0","date":"2018-10-30","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.14.0","date":"2018-11-27","lts":"Dubnium","security":true,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.15.0","date":"2018-12-26","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.16.0","date":"2019-05-28","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.17.0","date":"2019-10-22","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.18.0","date":"2019-12-17","lts":"Dubnium","security":true,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.19.0","date":"2020-02-05","lts":"Dubnium","security":true,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.20.0","date":"2020-03-26","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.21.0","date":"2020-06-02","lts":"Dubnium","security":true,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.22.0","date":"2020-07-21","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.23.0","date":"2020-10-27","lts":"Dubnium","security":false,"v8":"6.8.275.32"},{"name":"nodejs","version":"10.24.0","date":"2021-02-23","lts":"Dubnium","security":true,"v8":"6.8.275.32"},{"name":"nodejs","version":"11.0.0","date":"2018-10-23","lts":false,"security":false,"v8":"7.0.276.28"},{"name":"nodejs","version":"11.1.0","date":"2018-10-30","lts":false,"security":false,"v8":"7.0.276.32"},{"name":"nodejs","version":"11.2.0","date":"2018-11-15","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.3.0","date":"2018-11-27","lts":false,"security":true,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.4.0","date":"2018-12-07","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.5.0","date":"2018-12-18","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.6.0","date":"2018-12-26","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.7.0","date":"2019-01-17","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.8.0","date":"2019-01-24","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.9.0","date":"2019-01-30","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.10.0","date":"2019-02-14","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.11.0","date":"2019-03-05","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.12.0","date":"2019-03-14","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.13.0","date":"2019-03-28","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.14.0","date":"2019-04-10","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"11.15.0","date":"2019-04-30","lts":false,"security":false,"v8":"7.0.276.38"},{"name":"nodejs","version":"12.0.0","date":"2019-04-23","lts":false,"security":false,"v8":"7.4.288.21"},{"name":"nodejs","version":"12.1.0","date":"2019-04-29","lts":false,"security":false,"v8":"7.4.288.21"},{"name":"nodejs","version":"12.2.0","date":"2019-05-07","lts":false,"security":false,"v8":"7.4.288.21"},{"name":"nodejs","version":"12.3.0","date":"2019-05-21","lts":false,"security":false,"v8":"7.4.288.27"},{"name":"nodejs","version":"12.4.0","date":"2019-06-04","lts":false,"security":false,"v8":"7.4.288.27"},{"name":"nodejs","version":"12.5.0","date":"2019-06-26","lts":false,"security":false,"v8":"7.5.288.22"},{"name":"nodejs","version":"12.6.0","date":"2019-07-03","lts":false,"security":false,"v8":"7.5.288.22"},{"name":"nodejs","version":"12.7.0","date":"2019-07-23","lts":false,"security":false,"v8":"7.5.288.22"},{"name":"nodejs","version":"12.8.0","date":"2019-08-06","lts":false,"security":false,"v8":"7.5.288.22"},{"name":"nodejs","version":"12.9.0","date":"2019-08-20","lts":false,"security":false,"v8":"7.6.303.29"},{"name":"nodejs","version":"12.10.0","date":"2019-09-04","lts":false,"security":false,"v8":"7.6.303.29"},{"name":"nodejs","version":"12.11.0","date":"2019-09-25","lts":false,"security":false,"v8":"7.7.299.11"},{"name":"nodejs","version":"12.12.0","date":"2019-10-11","lts":false,"security":false,"v8":"7.7.299.13"},{"name":"nodejs","version":"12.13.0","date":"2019-10-21","lts":"Erbium","security":false,"v8":"7.7.299.13"},{"name":"nodejs","version":"12.14.0","date":"2019-12-17","lts":"Erbium","security":true,"v8":"7.7.299.13"},{"name":"nodejs","version":"12.15.0","date":"2020-02-05","lts":"Erbium","security":true,"v8":"7.7.299.13"},{"name":"nodejs","version":"12.16.0","date":"2020-02-11","lts":"Erbium","security":false,"v8":"7.8.279.23"},{"name":"nodejs","version":"12.17.0","date":"2020-05-26","lts":"Erbium","security":false,"v8":"7.8.279.23"},{"name":"nodejs","version":"12.18.0","date":"2020-06-02","lts":"Erbium","security":true,"v8":"7.8.279.23"},{"name":"nodejs","version":"12.19.0","date":"2020-10-06","lts":"Erbium","security":false,"v8":"7.8.279.23"},{"name":"nodejs","version":"12.20.0","date":"2020-11-24","lts":"Erbium","security":false,"v8":"7.8.279.23"},{"name":"nodejs","version":"12.21.0","date":"2021-02-23","lts":"Erbium","security":true,"v8":"7.8.279.23"},{"name":"nodejs","version":"12.22.0","date":"2021-03-30","lts":"Erbium","security":false,"v8":"7.8.279.23"},{"name":"nodejs","version":"13.0.0","date":"2019-10-22","lts":false,"security":false,"v8":"7.8.279.17"},{"name":"nodejs","version":"13.1.0","date":"2019-11-05","lts":false,"security":false,"v8":"7.8.279.17"},{"name":"nodejs","version":"13.2.0","date":"2019-11-21","lts":false,"security":false,"v8":"7.9.317.23"},{"name":"nodejs","version":"13.3.0","date":"2019-12-03","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.4.0","date":"2019-12-17","lts":false,"security":true,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.5.0","date":"2019-12-18","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.6.0","date":"2020-01-07","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.7.0","date":"2020-01-21","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.8.0","date":"2020-02-05","lts":false,"security":true,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.9.0","date":"2020-02-18","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.10.0","date":"2020-03-04","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.11.0","date":"2020-03-12","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.12.0","date":"2020-03-26","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.13.0","date":"2020-04-14","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"13.14.0","date":"2020-04-29","lts":false,"security":false,"v8":"7.9.317.25"},{"name":"nodejs","version":"14.0.0","date":"2020-04-21","lts":false,"security":false,"v8":"8.1.307.30"},{"name":"nodejs","version":"14.1.0","date":"2020-04-29","lts":false,"security":false,"v8":"8.1.307.31"},{"name":"nodejs","version":"14.2.0","date":"2020-05-05","lts":false,"security":false,"v8":"8.1.307.31"},{"name":"nodejs","version":"14.3.0","date":"2020-05-19","lts":false,"security":false,"v8":"8.1.307.31"},{"name":"nodejs","version":"14.4.0","date":"2020-06-02","lts":false,"security":true,"v8":"8.1.307.31"},{"name":"nodejs","version":"14.5.0","date":"2020-06-30","lts":false,"security":false,"v8":"8.3.110.9"},{"name":"nodejs","version":"14.6.0","date":"2020-07-20","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.7.0","date":"2020-07-29","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.8.0","date":"2020-08-11","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.9.0","date":"2020-08-27","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.10.0","date":"2020-09-08","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.11.0","date":"2020-09-15","lts":false,"security":true,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.12.0","date":"2020-09-22","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.13.0","date":"2020-09-29","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.14.0","date":"2020-10-15","lts":false,"security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.15.0","date":"2020-10-27","lts":"Fermium","security":false,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.16.0","date":"2021-02-23","lts":"Fermium","security":true,"v8":"8.4.371.19"},{"name":"nodejs","version":"14.17.0","date":"2021-05-11","lts":"Fermium","security":false,"v8":"8.4.371.23"},{"name":"nodejs","version":"14.18.0","date":"2021-09-28","lts":"Fermium","security":false,"v8":"8.4.371.23"},{"name":"nodejs","version":"14.19.0","date":"2022-02-01","lts":"Fermium","security":false,"v8":"8.4.371.23"},{"name":"nodejs","version":"14.20.0","date":"2022-07-07","lts":"Fermium","security":true,"v8":"8.4.371.23"},{"name":"nodejs","version":"14.21.0","date":"2022-11-01","lts":"Fermium","security":false,"v8":"8.4.371.23"},{"name":"nodejs","version":"15.0.0","date":"2020-10-20","lts":false,"security":false,"v8":"8.6.395.16"},{"name":"nodejs","version":"15.1.0","date":"2020-11-04","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.2.0","date":"2020-11-10","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.3.0","date":"2020-11-24","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.4.0","date":"2020-12-09","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.5.0","date":"2020-12-22","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.6.0","date":"2021-01-14","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.7.0","date":"2021-01-25","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.8.0","date":"2021-02-02","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.9.0","date":"2021-02-18","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.10.0","date":"2021-02-23","lts":false,"security":true,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.11.0","date":"2021-03-03","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.12.0","date":"2021-03-17","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.13.0","date":"2021-03-31","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"15.14.0","date":"2021-04-06","lts":false,"security":false,"v8":"8.6.395.17"},{"name":"nodejs","version":"16.0.0","date":"2021-04-20","lts":false,"security":false,"v8":"9.0.257.17"},{"name":"nodejs","version":"16.1.0","date":"2021-05-04","lts":false,"security":false,"v8":"9.0.257.24"},{"name":"nodejs","version":"16.2.0","date":"2021-05-19","lts":false,"security":false,"v8":"9.0.257.25"},{"name":"nodejs","version":"16.3.0","date":"2021-06-03","lts":false,"security":false,"v8":"9.0.257.25"},{"name":"nodejs","version":"16.4.0","date":"2021-06-23","lts":false,"security":false,"v8":"9.1.269.36"},{"name":"nodejs","version":"16.5.0","date":"2021-07-14","lts":false,"security":false,"v8":"9.1.269.38"},{"name":"nodejs","version":"16.6.0","date":"2021-07-29","lts":false,"security":true,"v8":"9.2.230.21"},{"name":"nodejs","version":"16.7.0","date":"2021-08-18","lts":false,"security":false,"v8":"9.2.230.21"},{"name":"nodejs","version":"16.8.0","date":"2021-08-25","lts":false,"security":false,"v8":"9.2.230.21"},{"name":"nodejs","version":"16.9.0","date":"2021-09-07","lts":false,"security":false,"v8":"9.3.345.16"},{"name":"nodejs","version":"16.10.0","date":"2021-09-22","lts":false,"security":false,"v8":"9.3.345.19"},{"name":"nodejs","version":"16.11.0","date":"2021-10-08","lts":false,"security":false,"v8":"9.4.146.19"},{"name":"nodejs","version":"16.12.0","date":"2021-10-20","lts":false,"security":false,"v8":"9.4.146.19"},{"name":"nodejs","version":"16.13.0","date":"2021-10-26","lts":"Gallium","security":false,"v8":"9.4.146.19"},{"name":"nodejs","version":"16.14.0","date":"2022-02-08","lts":"Gallium","security":false,"v8":"9.4.146.24"},{"name":"nodejs","version":"16.15.0","date":"2022-04-26","lts":"Gallium","security":false,"v8":"9.4.146.24"},{"name":"nodejs","version":"16.16.0","date":"2022-07-07","lts":"Gallium","security":true,"v8":"9.4.146.24"},{"name":"nodejs","version":"16.17.0","date":"2022-08-16","lts":"Gallium","security":false,"v8":"9.4.146.26"},{"name":"nodejs","version":"16.18.0","date":"2022-10-12","lts":"Gallium","security":false,"v8":"9.4.146.26"},{"name":"nodejs","version":"16.19.0","date":"2022-12-13","lts":"Gallium","security":false,"v8":"9.4.146.26"},{"name":"nodejs","version":"16.20.0","date":"2023-03-28","lts":"Gallium","security":false,"v8":"9.4.146.26"},{"name":"nodejs","version":"17.0.0","date":"2021-10-19","lts":false,"security":false,"v8":"9.5.172.21"},{"name":"nodejs","version":"17.1.0","date":"2021-11-09","lts":false,"security":false,"v8":"9.5.172.25"},{"name":"nodejs","version":"17.2.0","date":"2021-11-30","lts":false,"security":false,"v8":"9.6.180.14"},{"name":"nodejs","version":"17.3.0","date":"2021-12-17","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"17.4.0","date":"2022-01-18","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"17.5.0","date":"2022-02-10","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"17.6.0","date":"2022-02-22","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"17.7.0","date":"2022-03-09","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"17.8.0","date":"2022-03-22","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"17.9.0","date":"2022-04-07","lts":false,"security":false,"v8":"9.6.180.15"},{"name":"nodejs","version":"18.0.0","date":"2022-04-18","lts":false,"security":false,"v8":"10.1.124.8"},{"name":"nodejs","version":"18.1.0","date":"2022-05-03","lts":false,"security":false,"v8":"10.1.124.8"},{"name":"nodejs","version":"18.2.0","date":"2022-05-17","lts":false,"security":false,"v8":"10.1.124.8"},{"name":"nodejs","version":"18.3.0","date":"2022-06-02","lts":false,"security":false,"v8":"10.2.154.4"},{"name":"nodejs","version":"18.4.0","date":"2022-06-16","lts":false,"security":false,"v8":"10.2.154.4"},{"name":"nodejs","version":"18.5.0","date":"2022-07-06","lts":false,"security":true,"v8":"10.2.154.4"},{"name":"nodejs","version":"18.6.0","date":"2022-07-13","lts":false,"security":false,"v8":"10.2.154.13"},{"name":"nodejs","version":"18.7.0","date":"2022-07-26","lts":false,"security":false,"v8":"10.2.154.13"},{"name":"nodejs","version":"18.8.0","date":"2022-08-24","lts":false,"security":false,"v8":"10.2.154.13"},{"name":"nodejs","version":"18.9.0","date":"2022-09-07","lts":false,"security":false,"v8":"10.2.154.15"},{"name":"nodejs","version":"18.10.0","date":"2022-09-28","lts":false,"security":false,"v8":"10.2.154.15"},{"name":"nodejs","version":"18.11.0","date":"2022-10-13","lts":false,"security":false,"v8":"10.2.154.15"},{"name":"nodejs","version":"18.12.0","date":"2022-10-25","lts":"Hydrogen","security":false,"v8":"10.2.154.15"},{"name":"nodejs","version":"18.13.0","date":"2023-01-05","lts":"Hydrogen","security":false,"v8":"10.2.154.23"},{"name":"nodejs","version":"18.14.0","date":"2023-02-01","lts":"Hydrogen","security":false,"v8":"10.2.154.23"},{"name":"nodejs","version":"18.15.0","date":"2023-03-05","lts":"Hydrogen","security":false,"v8":"10.2.154.26"},{"name":"nodejs","version":"18.16.0","date":"2023-04-12","lts":"Hydrogen","security":false,"v8":"10.2.154.26"},{"name":"nodejs","version":"18.17.0","date":"2023-07-18","lts":"Hydrogen","security":false,"v8":"10.2.154.26"},{"name":"nodejs","version":"18.18.0","date":"2023-09-18","lts":"Hydrogen","security":false,"v8":"10.2.154.26"},{"name":"nodejs","version":"18.19.0","date":"2023-11-29","lts":"Hydrogen","security":false,"v8":"10.2.154.26"},{"name":"nodejs","version":"18.20.0","date":"2024-03-26","lts":"Hydrogen","security":false,"v8":"10.2.154.26"},{"name":"nodejs","version":"19.0.0","date":"2022-10-17","lts":false,"security":false,"v8":"10.7.193.13"},{"name":"nodejs","version":"19.1.0","date":"2022-11-14","lts":false,"security":false,"v8":"10.7.193.20"},{"name":"nodejs","version":"19.2.0","date":"2022-11-29","lts":false,"security":false,"v8":"10.8.168.20"},{"name":"nodejs","version":"19.3.0","date":"2022-12-14","lts":false,"security":false,"v8":"10.8.168.21"},{"name":"nodejs","version":"19.4.0","date":"2023-01-05","lts":false,"security":false,"v8":"10.8.168.25"},{"name":"nodejs","version":"19.5.0","date":"2023-01-24","lts":false,"security":false,"v8":"10.8.168.25"},{"name":"nodejs","version":"19.6.0","date":"2023-02-01","lts":false,"security":false,"v8":"10.8.168.25"},{"name":"nodejs","version":"19.7.0","date":"2023-02-21","lts":false,"security":false,"v8":"10.8.168.25"},{"name":"nodejs","version":"19.8.0","date":"2023-03-14","lts":false,"security":false,"v8":"10.8.168.25"},{"name":"nodejs","version":"19.9.0","date":"2023-04-10","lts":false,"security":false,"v8":"10.8.168.25"},{"name":"nodejs","version":"20.0.0","date":"2023-04-17","lts":false,"security":false,"v8":"11.3.244.4"},{"name":"nodejs","version":"20.1.0","date":"2023-05-03","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.2.0","date":"2023-05-16","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.3.0","date":"2023-06-08","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.4.0","date":"2023-07-04","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.5.0","date":"2023-07-19","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.6.0","date":"2023-08-23","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.7.0","date":"2023-09-18","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.8.0","date":"2023-09-28","lts":false,"security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.9.0","date":"2023-10-24","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.10.0","date":"2023-11-22","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.11.0","date":"2024-01-09","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.12.0","date":"2024-03-26","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.13.0","date":"2024-05-07","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.14.0","date":"2024-05-28","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.15.0","date":"2024-06-20","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.16.0","date":"2024-07-24","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.17.0","date":"2024-08-21","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.18.0","date":"2024-10-03","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.19.0","date":"2025-03-13","lts":"Iron","security":false,"v8":"11.3.244.8"},{"name":"nodejs","version":"20.20.0","date":"2026-01-12","lts":"Iron","security":true,"v8":"11.3.244.8"},{"name":"nodejs","version":"21.0.0","date":"2023-10-17","lts":false,"security":false,"v8":"11.8.172.13"},{"name":"nodejs","version":"21.1.0","date":"2023-10-24","lts":false,"security":false,"v8":"11.8.172.15"},{"name":"nodejs","version":"21.2.0","date":"2023-11-14","lts":false,"security":false,"v8":"11.8.172.17"},{"name":"nodejs","version":"21.3.0","date":"2023-11-30","lts":false,"security":false,"v8":"11.8.172.17"},{"name":"nodejs","version":"21.4.0","date":"2023-12-05","lts":false,"security":false,"v8":"11.8.172.17"},{"name":"nodejs","version":"21.5.0","date":"2023-12-19","lts":false,"security":false,"v8":"11.8.172.17"},{"name":"nodejs","version":"21.6.0","date":"2024-01-14","lts":false,"security":false,"v8":"11.8.172.17"},{"name":"nodejs","version":"21.7.0","date":"2024-03-06","lts":false,"security":false,"v8":"11.8.172.17"},{"name":"nodejs","version":"22.0.0","date":"2024-04-24","lts":false,"security":false,"v8":"12.4.254.14"},{"name":"nodejs","version":"22.1.0","date":"2024-05-02","lts":false,"security":false,"v8":"12.4.254.14"},{"name":"nodejs","version":"22.2.0","date":"2024-05-15","lts":false,"security":false,"v8":"12.4.254.14"},{"name":"nodejs","version":"22.3.0","date":"2024-06-11","lts":false,"security":false,"v8":"12.4.254.20"},{"name":"nodejs","version":"22.4.0","date":"2024-07-02","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.5.0","date":"2024-07-17","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.6.0","date":"2024-08-06","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.7.0","date":"2024-08-21","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.8.0","date":"2024-09-03","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.9.0","date":"2024-09-17","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.10.0","date":"2024-10-16","lts":false,"security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.11.0","date":"2024-10-29","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.12.0","date":"2024-12-02","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.13.0","date":"2025-01-06","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.14.0","date":"2025-02-11","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.15.0","date":"2025-04-22","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.16.0","date":"2025-05-20","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.17.0","date":"2025-06-24","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.18.0","date":"2025-07-31","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.19.0","date":"2025-08-28","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.20.0","date":"2025-09-24","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.21.0","date":"2025-10-20","lts":"Jod","security":false,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.22.0","date":"2026-01-12","lts":"Jod","security":true,"v8":"12.4.254.21"},{"name":"nodejs","version":"22.23.0","date":"2026-06-17","lts":"Jod","security":true,"v8":"12.4.254.21"},{"name":"nodejs","version":"23.0.0","date":"2024-10-16","lts":false,"security":false,"v8":"12.9.202.26"},{"name":"nodejs","version":"23.1.0","date":"2024-10-24","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.2.0","date":"2024-11-11","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.3.0","date":"2024-11-20","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.4.0","date":"2024-12-10","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.5.0","date":"2024-12-19","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.6.0","date":"2025-01-07","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.7.0","date":"2025-01-30","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.8.0","date":"2025-02-13","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.9.0","date":"2025-02-26","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.10.0","date":"2025-03-13","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"23.11.0","date":"2025-04-01","lts":false,"security":false,"v8":"12.9.202.28"},{"name":"nodejs","version":"24.0.0","date":"2025-05-06","lts":false,"security":false,"v8":"13.6.233.8"},{"name":"nodejs","version":"24.1.0","date":"2025-05-20","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.2.0","date":"2025-06-09","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.3.0","date":"2025-06-24","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.4.0","date":"2025-07-09","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.5.0","date":"2025-07-31","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.6.0","date":"2025-08-14","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.7.0","date":"2025-08-27","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.8.0","date":"2025-09-10","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.9.0","date":"2025-09-25","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.10.0","date":"2025-10-08","lts":false,"security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.11.0","date":"2025-10-28","lts":"Krypton","security":false,"v8":"13.6.233.10"},{"name":"nodejs","version":"24.12.0","date":"2025-12-10","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.13.0","date":"2026-01-12","lts":"Krypton","security":true,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.14.0","date":"2026-02-24","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.15.0","date":"2026-04-15","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.16.0","date":"2026-05-21","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.17.0","date":"2026-06-17","lts":"Krypton","security":true,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.18.0","date":"2026-06-23","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.19.0","date":"2026-08-03","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.20.0","date":"2026-08-26","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.21.0","date":"2026-09-07","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"24.22.0","date":"2026-10-14","lts":"Krypton","security":false,"v8":"13.6.233.17"},{"name":"nodejs","version":"25.0.0","date":"2025-10-15","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.1.0","date":"2025-10-28","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.2.0","date":"2025-11-11","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.3.0","date":"2026-01-12","lts":false,"security":true,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.4.0","date":"2026-01-19","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.5.0","date":"2026-01-26","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.6.0","date":"2026-02-02","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.7.0","date":"2026-02-24","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.8.0","date":"2026-03-03","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"25.9.0","date":"2026-03-31","lts":false,"security":false,"v8":"14.1.146.11"},{"name":"nodejs","version":"26.0.0","date":"2026-05-05","lts":false,"security":false,"v8":"14.6.202.33"},{"name":"nodejs","version":"26.1.0","date":"2026-05-06","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.2.0","date":"2026-05-20","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.3.0","date":"2026-06-01","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.4.0","date":"2026-06-24","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.5.0","date":"2026-07-08","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.6.0","date":"2026-08-03","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.7.0","date":"2026-08-05","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.8.0","date":"2026-08-25","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.9.0","date":"2026-09-16","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.10.0","date":"2026-09-21","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.11.0","date":"2026-10-07","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.12.0","date":"2026-10-14","lts":false,"security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"26.13.0","date":"2026-10-28","lts":"Lithium","security":false,"v8":"14.6.202.34"},{"name":"nodejs","version":"27.0.0-alpha.0.0.0","date":"2026-10-29","lts":false,"security":false,"v8":"15.6.75.25"},{"name":"nodejs","version":"27.0.0-alpha.0.1.0","date":"2026-11-12","lts":false,"security":false,"v8":"15.6.75.50"},{"name":"nodejs","version":"27.0.0-alpha.0.1.1","date":"2026-11-16","lts":false,"security":false,"v8":"15.6.75.50"}]');

/***/ }),

/***/ 93147:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"v0.8":{"start":"2012-06-25","end":"2014-07-31"},"v0.10":{"start":"2013-03-11","end":"2016-10-31"},"v0.12":{"start":"2015-02-06","end":"2016-12-31"},"v4":{"start":"2015-09-08","lts":"2015-10-12","maintenance":"2017-04-01","end":"2018-04-30","codename":"Argon"},"v5":{"start":"2015-10-29","maintenance":"2016-04-30","end":"2016-06-30"},"v6":{"start":"2016-04-26","lts":"2016-10-18","maintenance":"2018-04-30","end":"2019-04-30","codename":"Boron"},"v7":{"start":"2016-10-25","maintenance":"2017-04-30","end":"2017-06-30"},"v8":{"start":"2017-05-30","lts":"2017-10-31","maintenance":"2019-01-01","end":"2019-12-31","codename":"Carbon"},"v9":{"start":"2017-10-01","maintenance":"2018-04-01","end":"2018-06-30"},"v10":{"start":"2018-04-24","lts":"2018-10-30","maintenance":"2020-05-19","end":"2021-04-30","codename":"Dubnium"},"v11":{"start":"2018-10-23","maintenance":"2019-04-22","end":"2019-06-01"},"v12":{"start":"2019-04-23","lts":"2019-10-21","maintenance":"2020-11-30","end":"2022-04-30","codename":"Erbium"},"v13":{"start":"2019-10-22","maintenance":"2020-04-01","end":"2020-06-01"},"v14":{"start":"2020-04-21","lts":"2020-10-27","maintenance":"2021-10-19","end":"2023-04-30","codename":"Fermium"},"v15":{"start":"2020-10-20","maintenance":"2021-04-01","end":"2021-06-01"},"v16":{"start":"2021-04-20","lts":"2021-10-26","maintenance":"2022-10-18","end":"2023-09-11","codename":"Gallium"},"v17":{"start":"2021-10-19","maintenance":"2022-04-01","end":"2022-06-01"},"v18":{"start":"2022-04-19","lts":"2022-10-25","maintenance":"2023-10-18","end":"2025-04-30","codename":"Hydrogen"},"v19":{"start":"2022-10-18","maintenance":"2023-04-01","end":"2023-06-01"},"v20":{"start":"2023-04-18","lts":"2023-10-24","maintenance":"2024-10-22","end":"2026-04-30","codename":"Iron"},"v21":{"start":"2023-10-17","maintenance":"2024-04-01","end":"2024-06-01"},"v22":{"start":"2024-04-24","lts":"2024-10-29","maintenance":"2025-10-21","end":"2027-04-30","codename":"Jod"},"v23":{"start":"2024-10-16","maintenance":"2025-04-01","end":"2025-06-01"},"v24":{"start":"2025-05-06","lts":"2025-10-28","maintenance":"2026-10-20","end":"2028-04-30","codename":"Krypton"},"v25":{"start":"2025-10-15","maintenance":"2026-04-01","end":"2026-06-01"},"v26":{"start":"2026-05-05","lts":"2026-10-28","maintenance":"2027-10-20","end":"2029-04-30","codename":"Lithium"},"v27":{"alpha":"2026-10-28","start":"2027-04-22","lts":"2027-10-20","end":"2030-04-30","codename":""}}');

/***/ })

};
