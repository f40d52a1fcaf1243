# shellcheck shell=bash
# What .ci/run and .ci/full are made of. Each step asks nothing and ends the script when it fails.

export CI=true
export DEBIAN_FRONTEND=noninteractive
# A test that misses a program fails here instead of being skipped: all of them are installed below.
export PULSSI_CI_REQUIRE_ALL=true

# What the tests use: the program, and the Debian package that brings it.
readonly NEEDS=(
  chromium:chromium
  kcat:kcat
  prometheus:prometheus
  promtool:prometheus
  amtool:prometheus-alertmanager
  prometheus-alertmanager:prometheus-alertmanager
  shellcheck:shellcheck
  mvn:maven
  npm:npm
  strace:strace
)

# What the containers stage needs besides. It skips, and says so, where these cannot be had.
readonly CONTAINER_NEEDS=(dockerd:docker.io docker-compose:docker-compose iptables:iptables wget:wget)

say() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

missing_packages() { # program:package...
  local need
  for need; do
    command -v "${need%%:*}" >/dev/null || echo "${need##*:}"
  done
}

install_packages() { # package...
  [ "$#" -gt 0 ] || return 0
  say "installing $*"
  as_root apt-get update -q && as_root apt-get install -q -y --no-install-recommends "$@"
}

newest_java() { # version
  find /usr/lib/jvm -maxdepth 1 -name "*$1*" -exec test -x '{}/bin/javac' ';' -print | sort | tail -n 1
}

install_what_is_missing() {
  local missing
  mapfile -t missing < <(missing_packages "${NEEDS[@]}")
  [ -n "$(newest_java 17)" ] || missing+=(openjdk-17-jdk-headless)
  install_packages "${missing[@]}"
  JAVA_HOME=$(newest_java 17)
  export JAVA_HOME
}

check_scripts() {
  say 'shell scripts'
  shellcheck -x pulssi .ci/run .ci/full .ci/steps.sh .ci/containers
}

check_dashboards() {
  say "what holds the dashboards against Grafana's types"
  (cd monitoring/gate && npm ci --no-audit --no-fund --silent)
}

# ------------------------------------------------------------------------------------------------ Maven

# What Surefire said at the end of each of its runs, added up. Its report files would not do: a class
# with both plain and property tests runs on two engines, and the second report replaces the first.
log=$(mktemp)
trap 'rm -f "$log"' EXIT

maven() {
  # what needs containers has a stage of its own
  mvn -B -ntp -DexcludedGroups=containers "$@" | tee -a "$log"
}

total() { # name: the sum of that count
  sed -n "s/^\[[A-Z]*\] Tests run: .*Skipped: [0-9]*$/&,/p" "$log" |
    sed -n "s/.*$1: \([0-9]*\),.*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

count() {
  printf 'Tests run: %s, Failures: %s, Errors: %s, Skipped: %s' \
    "$(total 'Tests run')" "$(total Failures)" "$(total Errors)" "$(total Skipped)"
}

refuse_skips() {
  [ "$(total Skipped)" -eq 0 ] && return
  echo 'Skipped here, where everything can be installed (the reasons are above):' >&2
  grep -l '<skipped' ./*/target/surefire-reports/TEST-*.xml >&2
  exit 1
}

verify() { # argument of Maven...
  say "mvn verify $*, on $JAVA_HOME"
  maven clean verify "$@"
  refuse_skips
}

test_on_later_java() {
  local later
  later=$(newest_java 25)
  if [ -z "$later" ]; then
    told+=('Java 25: not tried, none is installed in /usr/lib/jvm')
    return
  fi
  say "tests that need no broker, on $later"
  JAVA_HOME=$later maven clean test
  refuse_skips
  told+=("Java 25, without integration tests: $(count)")
  : >"$log" # the count at the end is that of Java 17
}

try_faults() { # argument of Maven...
  say "the fault bench $*"
  maven verify -Pfaults -pl streams-app -am "$@"
  refuse_skips
  cat streams-app/target/faults.md streams-app/target/live-faults.md
}

# ------------------------------------------------------------------------------------------------ containers

try_containers() {
  say 'containers: the Dockerfile, docker-compose.yml, a monitor against Kafka in a container'
  local missing said code=0
  mapfile -t missing < <(missing_packages "${CONTAINER_NEEDS[@]}")
  if ! install_packages "${missing[@]}"; then
    told+=('containers: skipped: the Debian packages cannot be installed')
    return
  fi
  said=$(mktemp)
  .ci/containers | tee "$said" || code=${PIPESTATUS[0]}
  told+=("$(tail -n 1 "$said")")
  rm -f "$said"
  [ "$code" -eq 0 ] || [ "$code" -eq 77 ] || exit 1
}

# ------------------------------------------------------------------------------------------------ end

# What is to be told at the end.
told=()

finish() { # what was counted
  say "all modules, in $((SECONDS / 60)) min $((SECONDS % 60)) s"
  printf '%s\n' "${told[@]}" "$1:"
  echo "[INFO] $(count)"
}
