# Everything one does here. Needs a JDK 25 and Maven; what deploys, checks or breaks things on purpose also Python 3.11 or newer.
.DEFAULT_GOAL := help
SHELL := /bin/bash
STAGE ?= dev
PYTHON ?= python3

# Worked out only where a recipe needs it, so that `make help` works without a JDK.
JDK = $(or $(shell infrastructure/find-jdk),$(error no JDK 25, see the line above))
# The flags hush what Maven's own libraries do to a JDK 25.
MVN = JAVA_HOME="$(JDK)" MAVEN_OPTS="$$MAVEN_OPTS --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" mvn -B -ntp
VENV := .venv
TOOLS := $(VENV)/.ready
export SAM_CLI_TELEMETRY := 0

.PHONY: help
help: ## this list
	@awk -F':.*## ' '/^[a-z][a-z-]*:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: ## start everything on this machine, seeded: no AWS, no Docker (FRESH=1 forgets what was kept)
	@$(MVN) -q -pl infrastructure/local -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath
	@"$(JDK)/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	  -cp "infrastructure/local/target/classes:$$(cat infrastructure/local/target/classpath)" id.sayembara.local.Main $(if $(FRESH),--fresh)

# Runs a main class of the local cloud's module; what it needs is compiled first.
LOCAL = $(MVN) -q -pl infrastructure/local -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath && \
	  "$(JDK)/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $(JVM) \
	  -cp "infrastructure/local/target/classes:$$(cat infrastructure/local/target/classpath)"

.PHONY: template-mutants
template-mutants: ## take each route, trigger, action and variable out of template.yaml: each must break the road (ONLY=part of a name)
	@$(LOCAL) id.sayembara.local.road.MutateTemplate $(ONLY)

.PHONY: guards
guards: ## take every listed guard out of the code: a test must turn red each time (ONLY=part of rule, file or text)
	@$(MVN) -q -pl functions test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath
	@JAVA_HOME="$(JDK)" $(PYTHON) infrastructure/guards/run $(ONLY)

.PHONY: chaos
chaos: ## kill the local cloud 20 times while people work, then count (KILLS=, SEED=, LOSS=--plant-loss must end with 1)
	@$(LOCAL) id.sayembara.local.chaos.Chaos $(if $(KILLS),--kills $(KILLS)) $(if $(SEED),--seed $(SEED)) $(LOSS)

.PHONY: demo
# what runs for minutes only needs no second compiler; a whole season does
demo: JVM = $(if $(filter season,$(SIZE)),-XX:+UseParallelGC,-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
demo: ## play KIPP 2025 from opening on, in a cloud of its own, and hold every figure against the driver's ledger (SIZE=season, SEED=, KEEP=1 in .local/demo)
	@$(LOCAL) id.sayembara.local.demo.Demo $(if $(SIZE),--size $(SIZE)) $(if $(SEED),--seed $(SEED)) $(if $(KEEP),--folder .local/demo)

.PHONY: crowd
crowd: JVM = -XX:+UseSerialGC
crowd: ## 5,000 citizens rate finalists 20,000 times over HTTP, and every count is held against the driver's ledger (CITIZENS=, SEED=)
	@$(LOCAL) id.sayembara.local.crowd.Crowd $(or $(CITIZENS),5000) $(or $(SEED),2025)

.PHONY: quarantine
quarantine: ## what the quarantine puts aside of 1,000 simulated populations, drawn into docs/quarantine.svg
	@$(MVN) -q -pl functions test -Dtest=QuarantineSimulationTest -Dquarantine.write=true

.PHONY: bench-inspection
bench-inspection: ## processor time to open a document: a process for each, and one kept (Linux)
	@$(MVN) -q -pl functions test -Dtest=InspectionBench

.PHONY: bench-search
bench-search: ## processor time and bytes of each of 200 questions to 24,442 innovations, and of making their index
	@$(MVN) -q -pl functions test -Dtest=SearchBench

.PHONY: certificates
certificates: ## draw sample certificates, short and long, as pictures into functions/target/certificates
	@$(MVN) -q -pl functions test -Dtest=PdfCertificatePressTest -Dcertificates=target/certificates
	@ls functions/target/certificates

.PHONY: walk-log
walk-log: ## hold events, logs and signed checkpoints against each other (FOLDER=.local/data, or a deployed stage by its variables)
	@$(LOCAL) id.sayembara.local.walk.WalkLog $(FOLDER)

.PHONY: test
test: ## all tests of the Java modules, the artefacts as Lambda starts them among them
	$(MVN) verify

.PHONY: fmt
fmt: ## format Java and poms
	$(MVN) -q spotless:apply

.PHONY: openapi
openapi: ## write docs/openapi.yaml anew from the code
	$(MVN) -q -pl functions test -Dtest=OpenApiTest\#theDocumentIsWhatTheCodeSays -Dopenapi.write=true

.PHONY: package
package: ## build functions/target/http.zip, jobs.zip and search.zip as Lambda takes them
	$(MVN) -q -pl functions -DskipTests package
	@ls -l functions/target/{http,jobs,search}.zip

# ---- what `make check` is made of; continuous integration runs exactly that ----

.PHONY: check
check: ## format, warnings as errors, all tests, template lint, artefacts
	@$(MAKE) --no-print-directory check-format test check-templates check-artefacts
	@echo "== check passed"

.PHONY: check-format
check-format:
	@echo "== format"
	$(MVN) -q spotless:check

.PHONY: check-templates
check-templates: $(TOOLS)
	@echo "== templates: cfn-lint, sam validate, our own rules"
	$(VENV)/bin/cfn-lint -r ap-southeast-3 -t template.yaml infrastructure/data.yaml infrastructure/observability.yaml
	$(VENV)/bin/cfn-lint -r us-east-1 -t infrastructure/budget.yaml
	AWS_DEFAULT_REGION=ap-southeast-3 $(VENV)/bin/sam validate --lint -t template.yaml
	$(VENV)/bin/python -W error::SyntaxWarning -m unittest discover -s infrastructure/tests -p 'test_templates.py'
	$(VENV)/bin/python -m unittest discover -s infrastructure/tests -p 'test_guards.py'
	$(VENV)/bin/python -m unittest discover -s infrastructure/tests -p 'test_preflight.py'
	$(VENV)/bin/python -m unittest discover -s infrastructure/tests -p 'test_deploy.py'

.PHONY: check-artefacts
check-artefacts: $(TOOLS)
	@echo "== badges, as a stranger verifies them"
	$(VENV)/bin/python -m unittest discover -s infrastructure/tests -p 'test_badges.py'
	@echo "== artefacts: what is in them, and that they answer in Lambda's layout"
	JAVA_HOME="$(JDK)" $(PYTHON) -m unittest discover -s infrastructure/tests -p 'test_artefacts.py'

$(TOOLS): infrastructure/requirements.txt
	@echo "== installing the tools into $(VENV) (once)"
	@$(PYTHON) -c 'import tomllib' 2>/dev/null || { echo "needs Python 3.11 or newer: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/pip install -q --disable-pip-version-check -r infrastructure/requirements.txt
	@touch $@

# ---- AWS ----

.PHONY: preflight
preflight: $(TOOLS) ## say what an account lacks for STAGE
	@$(VENV)/bin/python infrastructure/preflight $(STAGE)

.PHONY: deploy
deploy: package $(TOOLS) ## deploy data, application, alarms for STAGE (dev, staging, prod)
	@$(VENV)/bin/python infrastructure/deploy $(STAGE)

.PHONY: bootstrap
bootstrap: $(TOOLS) ## invite the first member of the secretariat: STAGE, NAME, EMAIL
	@$(VENV)/bin/python infrastructure/bootstrap "$(STAGE)" "$(NAME)" "$(EMAIL)"

# ---- an AWS-like endpoint (docs/localstack.md) ----

.PHONY: test-localstack
test-localstack: ## the stores' contracts at AWS_ENDPOINT_URL, else LocalStack in Docker, else skipped aloud
	$(MVN) -pl functions test -Dtest='*IT' -Dsurefire.failIfNoSpecifiedTests=false

.PHONY: localstack-deploy
localstack-deploy: package $(TOOLS) ## deploy both stacks to the endpoint in AWS_ENDPOINT_URL
	@$(VENV)/bin/python infrastructure/localstack deploy

.PHONY: localstack-road
localstack-road: localstack-deploy ## deploy afresh, then the road from ticket to receipt on the deployed functions
	$(MVN) -q -pl infrastructure/local -am test -Dtest='DeployedDoorIT,DeployedRoadIT' -Dsurefire.failIfNoSpecifiedTests=false
