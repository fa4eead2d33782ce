export const id=809;export const ids=[809];export const modules={17809:(e,t,s)=>{s.d(t,{runInit:()=>L});var i=s(73024),n=s(51455),o=s(76760),a=s(75753),r=s(93305),l=s(88482),c=s(48280),h=s(20917),d=s(96700),m=s(10599);let p=/"(repository|homepage|bugs|funding|author|contributors|maintainers)"\s*:\s*("(?:[^"\\]|\\.)*"|\{[^{}]*\}|\[[^\]]*\])/g;function u(e){return!e.split("/").some(e=>f.test(e))&&!w.test(e)}let f=/^(\.git|node_modules|vendor|third[-_]?party|dist|build|target|docs?|documentation|man|locales?|i18n|schemas?|tests?|__tests__|__mocks__|specs?|e2e|testdata|fixtures?|mocks?|examples?|samples?|demos?)$/i,w=/(^|\/)(readme|changelog|changes|contributing|security|licen[cs]e|notice|authors|copying|code_of_conduct)[^/]*$|\.(md|mdx|rst|adoc|txt|html?|svg|lock|lockb|sum|map|snap|xsd|dtd|wsdl|pem|crt|ipynb)$|(^|\/)(package-lock|npm-shrinkwrap)\.json$|(^|\/)pnpm-lock\.yaml$|\bschema\b[^/]*$|[._-](test|tests|spec|min)\.[^/]*$|(^|\/)test_[^/]*$|(?<!(?:^|\/)\.env)[._-](example|sample|dist)\b[^/]*$|tls-readiness\.ya?ml$/i,$=/^\s*(\/\/|#|\*|\/\*|--\s|;|<!)|xmlns|doctype|\$schema|schemaLocation|"\$?id"\s*:/i,y=/\s(\/\/|\/\*|#)(\s[^"'`]*)?$/,g=Object.keys(m.f).join("|"),v=RegExp(String.raw`(?<![\w.+-])(${g})://((?:(?!\w+://).)*)`,"gi"),x=/^([a-z\d-]+(?:\.[a-z\d-]+)+|\[[\da-f:.]+\])(:\d{1,5})?(?=\.?(?:[\s/?#"'`<>()[\]{},;|\\$]|$))/i,k=/(^|\.)(localhost|local|internal|intranet|lan|test|example|invalid|onion|home\.arpa|example\.(com|net|org))$|(^|\.)schemas?\.|(^|\.)(w3|json-schema|schemastore|xmlsoap|openxmlformats)\.org$/;var b=s(31421),j=s(57975);let _=".github/workflows/tls-readiness.yml";async function L({cwd:e,program:t,stdout:s}){var m,f,w;let g,z,F,E,G;!function(e){for(let t=e;;t=(0,o.dirname)(t)){if((0,i.existsSync)((0,o.join)(t,".git"))){if(t===e)return;throw new l.GN(`error: this is not the root of the repository; run init in ${(0,r.pj)((0,o.relative)(e,t))}`)}if(t===(0,o.dirname)(t))return}}(e);let M=[a.kL,_].flatMap(e=>[e,e.replace(/yml$/,"yaml")]),O=await Promise.all(M.map(t=>N((0,o.join)(e,t)))),C=M.filter((e,t)=>void 0!==O[t]);if(C.length>0){let e=1===C.length?"exists":"exist";throw new l.GN(`error: ${C.join(" and ")} ${e} already; init overwrites nothing`)}await async function(e){let t=e;for(let s of[".",(0,o.dirname)(a.kL),(0,o.dirname)(_)]){let a=(0,o.join)(e,s),c=await N(a);if("."!==s&&c&&!c.isDirectory()){let e=c.isSymbolicLink()?"a symbolic link":"a file";throw new l.GN(`error: ${s} is ${e}; init writes into a folder of the repository`)}c&&(t=a),await (0,n.access)(t,i.constants.W_OK).catch(e=>{throw new l.GN(`error: ${(0,r.pj)(e.message)}`)})}}(e);let T=function(e){let t=new Map;for(let{path:s,text:i}of e){for(let[e,n]of(/(^|\/)package\.json$/.test(s)?i.replace(p,e=>e.replace(/[^\n]/g,"")):i).split("\n").entries())for(let i of function(e){if(e.length>2e3||$.test(e))return[];let t=e.search(y);return[...e.matchAll(v)].flatMap(({index:e,1:s="",2:i=""})=>{var n;if(t>=0&&e>t)return[];let o=function(e){let[t=""]=e.split(/\s/,1),[s="",i,...n]=t.split("@");return void 0===i?/^[^/?#]*:/.test(t)&&e.includes("@")?void 0:t:0!==n.length||/[/?#"'`<>\\]/.test(s)?void 0:i}(i),[,a="",r=""]=(void 0===o?void 0:x.exec(o))??[],l=(0,h.yN)(`${s.toLowerCase()}://${a.toLowerCase()}${r}`);return"value"in l&&(n=l.value.host,c.isValid(n)?"unicast"===c.parse(n).range():!k.test(n)&&/\.([a-z]{2,}|xn--[a-z\d-]+)$/.test(n))?[`${l.value.scheme}://${(0,d.fW)(l.value)}`]:[]})}(n)){let n=t.get(i);n?t.set(i,{...n,more:n.more+1}):t.set(i,{url:i,file:s,line:e+1,more:0})}}return[...t.values()]}(await async function(e,t){let s=await async function(e){try{let{stdout:t}=await (0,j.promisify)(b.execFile)("git",["-c","core.fsmonitor=false","ls-files","-z","--cached","--others","--exclude-standard","--deduplicate"],{cwd:e,maxBuffer:0x4000000});return t.split("\0").filter(e=>""!==e)}catch{return}}(e)??await async function(e,t){let s=[],i=[""];for(let a=i.shift();void 0!==a&&s.length<5e3;a=i.shift())for(let r of(await (0,n.readdir)((0,o.join)(e,a),{withFileTypes:!0}).catch(()=>[])).toSorted((e,t)=>e.name<t.name?-1:1)){let e=""===a?r.name:`${a}/${r.name}`;r.isFile()?s.push(e):r.isDirectory()&&t(`${e}/file`)&&i.push(e)}return s}(e,t),i=[];for(let a of s.filter(t).slice(0,5e3)){let t=await async function(e){try{let t=await (0,n.lstat)(e);if(!t.isFile()||t.size>262144)return;let s=await (0,n.readFile)(e,"utf8");return s.includes("\0")?void 0:s}catch{return}}((0,o.join)(e,a));void 0!==t&&i.push({path:a,text:t})}return i}(e,u));return await R(e,a.kL,(g=(m=T).slice(0,60),z=m.length-g.length,F=["",'  # Hosts that this repository names. Remove the "# " before those that it depends on, and delete the others.',...g.map(S),...z>0?[`  # … and ${z} more that are not shown`]:[]],`# The endpoints that this repository depends on. tls-readiness checks which TLS versions they support.
endpoints:
  # An example: replace it with an endpoint of your own.
  - https://api.example.com
${g.length>0?`${F.join("\n")}
`:""}`)),await R(e,_,W),s.write((f=Math.min(T.length,60),w=t,E=1===f?"1 host":`${f} hosts`,G=0===f?"Replace the example endpoint":`Replace the example endpoint; ${E} of this repository ${1===f?"is":"are"} proposed as comments`,`Wrote ${a.kL}
Wrote ${_}

Next:
  1. ${G}.
  2. Check the list here: ${w} check
  3. Replace OWNER in the workflow, and commit both files in a pull request: the check runs there.
`)),0}async function N(e){return(0,n.lstat)(e).catch(()=>void 0)}async function R(e,t,s){let i=(0,o.join)(e,t);try{await (0,n.mkdir)((0,o.dirname)(i),{recursive:!0}),await (0,n.writeFile)(i,s,{flag:"wx"})}catch(e){throw new l.GN(`error: ${t}: ${(0,r.pj)(e instanceof Error?e.message:String(e))}`)}}function S({url:e,file:t,line:s,more:i}){let n=i>0?` and ${i} more`:"";return`  # - ${e} # ${(0,r.pj)(t)}:${s}${n}`}let W=`# Checks the list of endpoints when it changes, and every Monday: servers change without a commit of yours.
name: TLS readiness

on:
  pull_request:
    paths:
      - ${a.kL}
      - ${_}
  schedule:
    - cron: "17 3 * * 1"
  workflow_dispatch:

permissions:
  contents: read

jobs:
  tls-readiness:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      # Replace OWNER with the account that publishes the action.
      - uses: OWNER/tls-readiness@v1
        with:
          # Below timeout-minutes, so that everything is reported in time.
          time-limit: 8m
`}};