package io.careerledger.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.web.setting.Setting;
import io.careerledger.web.setting.SettingCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifests are what Kubernetes takes, hold together, and give no container more than it needs. */
class KubernetesTest {

    private static final String BASE = "deploy/kubernetes/base/";
    private static final String OVERLAY = "deploy/kubernetes/overlays/example/";

    @Test
    void everyObjectFollowsItsSchema() {
        for (Map<String, Object> object : objects()) {
            assertThatCode(() -> KubernetesSchema.check(object))
                    .as("%s", object)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        command-service.yaml  | readOnlyRootFilesystem  | readonlyRootFilesystem
        command-service.yaml  | replicas: 2             | replicas: two
        query-service.yaml    | periodSeconds: 5        | periodSeconds: often
        query-service.yaml    | containerPort: 8080     | protocol: TCP
        query-service.yaml    | drop: [ALL]             | drop: ALL
        query-service.yaml    | image: career           | picture: career
        disruption-budgets.yaml | maxUnavailable: 1     | maxUnavailible: 1
        network-policies.yaml | podSelector:            | podsSelector:
        configuration.yaml    | kind: ConfigMap         | kind: ConfigMaps
        """)
    void aPlantedFaultIsFound(String file, String sound, String fault) {
        String text = Yaml.text(BASE + file);
        assertThat(text).contains(sound);
        List<Map<String, Object>> faulty = Yaml.documents(text.replace(sound, fault));
        assertThatThrownBy(() -> {
                    for (Map<String, Object> object : faulty) {
                        KubernetesSchema.check(object);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFileIsPartOfItsKustomization() throws IOException {
        for (String directory : List.of(BASE, OVERLAY)) {
            Map<String, Object> kustomization =
                    Yaml.documents(Yaml.text(directory + "kustomization.yaml")).getFirst();
            List<Object> named = new ArrayList<>((List<?>) kustomization.get("resources"));
            Yaml.list(kustomization, "patches").forEach(patch -> named.add(patch.get("path")));
            named.remove("../../base");
            assertThat(named).map(Object::toString).containsExactlyInAnyOrderElementsOf(files(directory));
        }
    }

    @Test
    void whatTheOverlayChangesIsThere() {
        Map<String, Object> overlay =
                Yaml.documents(Yaml.text(OVERLAY + "kustomization.yaml")).getFirst();
        List<String> images = containers()
                .map(container -> String.valueOf(container.get("image")))
                .toList();
        assertThat(Yaml.list(overlay, "images")).map(image -> image.get("name")).hasSameElementsAs(images);
        assertThat(Yaml.list(overlay, "replicas"))
                .map(count -> count.get("name"))
                .isSubsetOf(names("Deployment"));
        for (Map<String, Object> patch : Yaml.list(overlay, "patches")) {
            Map<String, Object> change =
                    Yaml.documents(Yaml.text(OVERLAY + patch.get("path"))).getFirst();
            assertThat(names(String.valueOf(change.get("kind")))).contains(name(change));
        }
    }

    @Test
    void everyContainerIsHeldIn() {
        assertThat(containers()).hasSize(2).allSatisfy(container -> {
            assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe");
            assertThat(Yaml.at(container, "resources", "limits")).containsKeys("cpu", "memory");
            assertThat(Yaml.at(container, "resources", "requests")).containsKeys("cpu", "memory");
            assertThat(Yaml.at(container, "securityContext"))
                    .containsEntry("allowPrivilegeEscalation", false)
                    .containsEntry("readOnlyRootFilesystem", true);
            assertThat(Yaml.at(container, "securityContext", "capabilities")).containsEntry("drop", List.of("ALL"));
        });
        assertThat(of("Deployment"))
                .allSatisfy(deployment -> assertThat(Yaml.at(deployment, "spec", "template", "spec", "securityContext"))
                        .containsEntry("runAsNonRoot", true));
    }

    @Test
    void everyDeploymentHasAServiceABudgetAndAPolicyThatFindItsPods() {
        for (Map<String, Object> deployment : of("Deployment")) {
            Map<String, Object> labels = Yaml.at(deployment, "spec", "template", "metadata", "labels");
            assertThat(Yaml.at(deployment, "spec", "selector", "matchLabels")).isEqualTo(labels);
            assertThat(of("PodDisruptionBudget"))
                    .anyMatch(budget ->
                            Yaml.at(budget, "spec", "selector", "matchLabels").equals(labels));
            assertThat(of("NetworkPolicy"))
                    .anyMatch(policy -> Yaml.at(policy, "spec", "podSelector", "matchLabels")
                            .equals(labels));
            assertThat(of("Service"))
                    .anyMatch(service -> Yaml.at(service, "spec", "selector").equals(labels));
        }
    }

    @Test
    void theConfigurationSaysWhatTheServicesUnderstand() {
        List<String> settings =
                SettingCatalogue.all().stream().map(Setting::name).toList();
        List<Map<String, Object>> maps = new ArrayList<>(of("ConfigMap"));
        maps.addAll(Yaml.documents(Yaml.text(OVERLAY + "configuration.yaml")));
        assertThat(maps).hasSize(2);
        for (Map<String, Object> map : maps) {
            Set<String> names = Yaml.at(map, "data").keySet();
            assertThat(names).filteredOn(name -> name.startsWith("CAREER_")).isSubsetOf(settings);
        }
    }

    private static Stream<Map<String, Object>> containers() {
        return of("Deployment").stream()
                .flatMap(deployment ->
                        Yaml.list(Yaml.at(deployment, "spec", "template", "spec"), "containers").stream());
    }

    private static List<Map<String, Object>> of(String kind) {
        return files(BASE).stream()
                .flatMap(file -> Yaml.documents(Yaml.text(BASE + file)).stream())
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
    }

    private static List<String> names(String kind) {
        return of(kind).stream().map(KubernetesTest::name).toList();
    }

    private static String name(Map<String, Object> object) {
        return Yaml.at(object, "metadata").getOrDefault("name", "").toString();
    }

    private static List<Map<String, Object>> objects() {
        return Stream.of(BASE, OVERLAY)
                .flatMap(directory -> files(directory).stream().map(file -> Yaml.text(directory + file)))
                .flatMap(text -> Yaml.documents(text).stream())
                .toList();
    }

    private static List<String> files(String directory) {
        try (Stream<Path> files = Files.list(Yaml.PROJECT.resolve(directory))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
