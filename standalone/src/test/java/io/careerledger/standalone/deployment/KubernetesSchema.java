package io.careerledger.standalone.deployment;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.Map;

/** The schemas of Kubernetes, as its Java client carries them. */
final class KubernetesSchema {

    private interface Check {
        void of(JsonElement element) throws IOException;
    }

    private static final Map<String, Check> CHECKS = Map.of(
            "v1/ConfigMap", V1ConfigMap::validateJsonElement,
            "v1/Service", V1Service::validateJsonElement,
            "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1/Deployment", V1Deployment::validateJsonElement,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement);

    private KubernetesSchema() {}

    /**
     * Checks an object: fields that are unknown or missing, and values of another type.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static void check(Map<String, Object> object) throws IOException {
        String type = object.get("apiVersion") + "/" + object.get("kind");
        Check check = CHECKS.get(type);
        if (check == null) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        JsonElement element = new Gson().toJsonTree(object);
        check.of(element);
        read(element, type);
    }

    /** Types of plain values are checked as they are read. */
    private static void read(JsonElement element, String type) {
        try {
            Object _ = JSON.getGson().fromJson(element, classOf(type));
        } catch (JsonParseException | NumberFormatException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Class<?> classOf(String type) {
        return switch (type) {
            case "v1/ConfigMap" -> V1ConfigMap.class;
            case "v1/Service" -> V1Service.class;
            case "v1/ServiceAccount" -> V1ServiceAccount.class;
            case "apps/v1/Deployment" -> V1Deployment.class;
            case "policy/v1/PodDisruptionBudget" -> V1PodDisruptionBudget.class;
            case "networking.k8s.io/v1/NetworkPolicy" -> V1NetworkPolicy.class;
            default -> V1Ingress.class;
        };
    }
}
