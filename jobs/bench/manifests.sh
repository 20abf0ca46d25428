#!/usr/bin/env bash
# Holds the manifests of jobs/deploy/kubernetes against Kubernetes' own JSON schemas, as the npm package kubernetes-models has them.
# Needs node and npm; what is installed goes into a folder of its own and is removed again. Status 1 if a document breaks its schema.
set -euo pipefail
manifests=$(cd "$(dirname "${BASH_SOURCE[0]}")/../deploy/kubernetes" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit kubernetes-models@4.5.1 js-yaml@4 >/dev/null
cat > check.js <<'JS'
const fs = require("fs");
const yaml = require("js-yaml");
let documents = 0, errors = 0;
for (const file of process.argv.slice(2)) {
  for (const manifest of yaml.loadAll(fs.readFileSync(file, "utf8"))) {
    documents++;
    try {
      new (require("kubernetes-models/" + manifest.apiVersion)[manifest.kind])(manifest).validate();
    } catch (error) {
      errors++;
      console.log(`${file}: ${manifest.kind}: ${error.message}`);
    }
  }
}
console.log(`${documents} documents, ${errors} errors`);
process.exit(errors ? 1 : 0);
JS
node check.js "$manifests/access.yaml" "$manifests/cronjob.yaml" "$manifests/executor.yaml"
