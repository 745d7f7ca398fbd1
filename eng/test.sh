# ./interdict test: sourced by the launcher. Ends with "N passed, N failed, N skipped"; exit 1 on a failure or on no test.

# Tests of --fast, in this order; every other project under tests/ follows by name.
fast_tests="House Vocabulary Law Matching Screening Customs LawPack Cli"

# What the slow tests need beyond the SDK. On Debian it is installed; elsewhere the tests that need it say "skipped".
test_prerequisites() {
  local missing=()
  has_node || missing+=(nodejs npm)
  find_chromium || missing+=(chromium)
  find_postgresql || missing+=(postgresql)
  find_rabbitmq || missing+=(rabbitmq-server)
  [ ${#missing[@]} -gt 0 ] || return 0
  if on_debian && [ "$(id -u)" = 0 ]; then
    say "Installing what the tests need: ${missing[*]} ..."
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >&2 ||
      say "The installation failed; the tests that need ${missing[*]} are skipped."
    hash -r
    find_chromium || true
    find_postgresql || true
    find_rabbitmq || true
    return 0
  fi
  say "Not found: ${missing[*]}. The tests that need them are skipped. Install them to run every test."
}

find_chromium() {
  local name
  [ -z "${INTERDICT_CHROMIUM:-}" ] || return 0
  for name in chromium chromium-browser google-chrome; do
    if have "$name"; then export INTERDICT_CHROMIUM; INTERDICT_CHROMIUM=$(command -v "$name"); return 0; fi
  done
  return 1
}

# Debian keeps the server's programs out of PATH.
find_postgresql() {
  local folder
  [ -z "${INTERDICT_POSTGRESQL:-}" ] || return 0
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V -r) "$(dirname "$(command -v postgres || echo /none/none)")"; do
    if [ -x "$folder/initdb" ]; then export INTERDICT_POSTGRESQL=$folder; return 0; fi
  done
  return 1
}

# The tests start nodes of their own from here; a service that the installation starts is not used.
find_rabbitmq() {
  local folder
  [ -z "${INTERDICT_RABBITMQ:-}" ] || return 0
  for folder in $(ls -d /usr/lib/rabbitmq/lib/*/sbin 2>/dev/null | sort -V -r); do
    if [ -x "$folder/rabbitmq-server" ]; then export INTERDICT_RABBITMQ=$folder; return 0; fi
  done
  return 1
}

# The test projects that the arguments name, in order of running.
choose_tests() {
  local name
  if [ $# -gt 0 ]; then
    for name in "$@"; do
      name=${name%.Tests}
      [ -d "$root/tests/$name.Tests" ] ||
        die "There are no tests named '$name'. There are: $(cd "$root/tests" && ls -d -- *.Tests | sed 's/\.Tests$//' | paste -sd' ' -)"
      echo "$name.Tests"
    done
    return
  fi
  for name in $fast_tests; do if [ -d "$root/tests/$name.Tests" ]; then echo "$name.Tests"; fi; done
  if [ "$fast" = yes ]; then return; fi
  for name in "$root"/tests/*.Tests; do
    name=$(basename "$name")
    [[ " $fast_tests " == *" ${name%.Tests} "* ]] || echo "$name"
  done
}

# One build for all chosen projects: a solution of just these, with the compiler of the law.
build_tests() {
  local project
  {
    echo "<Solution>"
    for project in "$@"; do echo "  <Project Path=\"../tests/$project/$project.csproj\" />"; done
    echo "  <Project Path=\"../tools/lawc/lawc.csproj\" />"
    echo "</Solution>"
  } >"$out/tests.slnx"
  dotnet build "$out/tests.slnx" -nodeReuse:false -v:q -tl:off "-clp:NoSummary;ErrorsOnly" >&2
}

count() { sed -nE "s/.* $1: ([0-9]+).*/\1/p" <<<"$2"; }

# Runs one project and adds to $passed, $failed and $skipped. "Not Run" are tests that the filter left out.
run_project() {
  local log=$out/tests.log line code=0 args=(-noLogo -noColor ${only[@]+"${only[@]}"})
  [ "$fast" = no ] || args+=(-trait- Speed=slow)
  say "== $1"
  dotnet exec "$out/bin/$1/debug/Interdict.$1.dll" "${args[@]}" 2>&1 | tee "$log" || code=$?
  line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1) || true
  if [ -z "$line" ]; then
    say "$1 ended without a summary."
    failed=$((failed + 1))
    return
  fi
  local total bad left out_of_scope
  total=$(count Total "$line")
  bad=$(($(count Failed "$line") + $(count Errors "$line")))
  left=$(count Skipped "$line")
  out_of_scope=$(count "Not Run" "$line")
  if [ "$code" != 0 ] && [ "$bad" = 0 ] && [ "$total" != 0 ]; then say "$1 ended with code $code."; bad=1; fi
  failed=$((failed + bad))
  skipped=$((skipped + left))
  passed=$((passed + total - left - ${out_of_scope:-0} - $(count Failed "$line")))
}

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  if [ "$failed" -gt 0 ] || [ $((passed + skipped)) = 0 ]; then exit 1; fi
  exit 0
}

run_tests() {
  local projects=() project chosen
  passed=0 failed=0 skipped=0 fast=no
  if [ "${1:-}" = --fast ]; then fast=yes; shift; fi
  case ${1:-} in -*) die "'test' does not know '$1'. It knows --fast and names of test projects." ;; esac
  need sdk
  mkdir -p "$out"
  chosen=$(choose_tests "$@") || exit $?
  [ -n "$chosen" ] || finish
  while read -r project; do projects+=("$project"); done <<<"$chosen"
  if [ "$fast" = no ]; then test_prerequisites; fi
  say "Building the tests ..."
  if ! with_lock build_tests "${projects[@]}"; then
    say "The build failed; no test was run."
    failed=1
    finish
  fi
  export INTERDICT_LAW=$out/law/law.pack
  if ! (law_ready "$out/bin/lawc/debug/Interdict.lawc.dll"); then
    rm -f "$INTERDICT_LAW" "$out/law/names.pack" "$out/law/stamp" # tests must not pass on yesterday's law
    failed=1
  fi
  for project in "${projects[@]}"; do run_project "$project"; done
  finish
}

# soak [ROUNDS]: the server and the journal killed twenty times in 10,000 write-offs, and a million facts; each round with another seed.
soak() {
  local rounds=${1:-10} round
  [[ $rounds =~ ^[0-9]{1,4}$ ]] && [ "$rounds" -ge 1 ] || die "'soak' takes a number of rounds: ./interdict soak 10"
  for ((round = 1; round <= rounds; round++)); do
    say "Round $round of $rounds"
    (
      export INTERDICT_SOAK_KILLS=20 INTERDICT_SOAK_LINES=10000 INTERDICT_SOAK_FACTS=1000000 INTERDICT_SOAK_SEED=$round
      only=(-class '*Kill*' -class '*Speed*')
      run_tests Journal Server
    ) || return 1
  done
}
