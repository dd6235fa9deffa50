/** How the competition's rules meet HTTP, YAML, CSV and DynamoDB. */
package id.sayembara.competition.edge;
