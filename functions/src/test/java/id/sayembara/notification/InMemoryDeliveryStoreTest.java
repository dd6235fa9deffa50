package id.sayembara.notification;

class InMemoryDeliveryStoreTest extends DeliveryStoreContract {
    @Override
    protected DeliveryStore empty() {
        return new InMemoryDeliveryStore();
    }
}
