package id.sayembara.notification.edge;

import id.sayembara.notification.DeliveryStore;
import id.sayembara.notification.DeliveryStoreContract;
import id.sayembara.platform.edge.StoreTables;

/** The contract at an AWS that is none of ours, such as LocalStack. */
class DynamoDeliveryStoreIT extends DeliveryStoreContract {
    @Override
    protected DeliveryStore empty() {
        StoreTables test = StoreTables.remote();
        return new DynamoDeliveryStore(test.tables(), test.create());
    }
}
