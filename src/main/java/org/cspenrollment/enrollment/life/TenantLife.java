package org.cspenrollment.enrollment.life;

import java.util.Collection;
import java.util.Map;
import org.cspenrollment.kernel.TenantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that a tenant has one life: its cases are looked at and changed together, in the
 * transaction of what begins or ends one of them.
 */
@Service
public class TenantLife {

  private final TenantCaseStore store;

  TenantLife(TenantCaseStore store) {
    this.store = store;
  }

  /** The cases of these tenants; who has none is not there. */
  @Transactional(readOnly = true)
  public Map<TenantId, TenantCases> of(Collection<TenantId> tenantIds) {
    return store.of(tenantIds);
  }

  /**
   * The cases of these tenants, locked until the transaction ends. Whoever locks tenants too locks
   * their cases first, as the steps of a case do.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<TenantId, TenantCases> lock(Collection<TenantId> tenantIds) {
    return store.lock(tenantIds);
  }
}
