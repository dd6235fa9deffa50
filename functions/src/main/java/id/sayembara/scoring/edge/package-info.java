/** The evaluation's doors: controllers, jobs, DynamoDB, S3. */
package id.sayembara.scoring.edge;
