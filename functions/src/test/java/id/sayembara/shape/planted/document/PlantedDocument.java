package id.sayembara.shape.planted.document;

import id.sayembara.shape.planted.competition.PlantedRule;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Rules that know a cloud. */
public final class PlantedDocument {
    PlantedRule rule;
    DynamoDbClient client;
}
