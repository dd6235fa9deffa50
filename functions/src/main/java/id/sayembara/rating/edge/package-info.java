/** How rating meets HTTP, DynamoDB and the bus. */
package id.sayembara.rating.edge;
