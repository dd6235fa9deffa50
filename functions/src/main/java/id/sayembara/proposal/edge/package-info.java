/** How proposals meet HTTP, DynamoDB and the record bucket. */
package id.sayembara.proposal.edge;
